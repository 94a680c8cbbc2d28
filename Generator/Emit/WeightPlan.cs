using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Emit;

/// <summary>Where each weight lies in the parameter buffer: those that are trained first, each on a 64-byte boundary.</summary>
internal sealed class WeightPlan
{
    private readonly Dictionary<Weight, long> _offsets = [];

    public WeightPlan(IEnumerable<Weight> weights)
    {
        Weight[] all = [.. weights];
        foreach (Weight weight in all.Where(w => w.Trainable))
        {
            Place(weight);
        }

        TrainableLength = ParameterLength;
        foreach (Weight weight in all.Where(w => !w.Trainable))
        {
            Place(weight);
        }
    }

    /// <summary>Floats of all weights, padding included.</summary>
    public long ParameterLength { get; private set; }

    /// <summary>Floats of those that are trained.</summary>
    public long TrainableLength { get; }

    public long this[Weight weight] => _offsets[weight];

    /// <summary>The floats a weight takes.</summary>
    public static long Length(Weight weight)
    {
        long size = weight.Shape.Size.Constant!.Value;
        if (!weight.InPanels)
        {
            return size;
        }

        long columns = weight.MatrixColumns.Constant!.Value;
        return size / columns * PanelColumns(columns);
    }

    /// <summary>Floats of a tensor in panels: a matrix of its last axis by all others.</summary>
    public static long PanelLength(Shape shape)
    {
        long columns = shape.Last.Constant!.Value;
        return shape.Size.Constant!.Value / columns * PanelColumns(columns);
    }

    /// <summary>Columns of a matrix in panels: panels of 32, the last one of 16 where that is enough (the runtime's WeightLayout.Panels).</summary>
    public static long PanelColumns(long columns)
    {
        long rest = columns % 32;
        return columns - rest + (rest == 0 ? 0 : rest <= 16 ? 16 : 32);
    }

    private void Place(Weight weight)
    {
        _offsets.Add(weight, ParameterLength);
        ParameterLength += (Length(weight) + 15) / 16 * 16;
    }
}
