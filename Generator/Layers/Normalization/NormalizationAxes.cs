using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What the normalization layers share: reading their axes, checking ε, applying what they learned.</summary>
internal static class NormalizationAxes
{
    /// <summary>The <c>Axes</c> given, else the one <c>Axis</c>, in Keras' numbering.</summary>
    public static IReadOnlyList<long> Read(LayerDeclaration declaration) =>
        declaration.Wholes("Axes") is { Count: > 0 } axes ? axes : [declaration.Whole("Axis", -1)];

    /// <summary>An axis in Keras' numbering, known to exist, as a 0-based axis of one sample.</summary>
    public static int Resolve(Shape input, long axis) => (int)(axis < 0 ? axis + input.Rank + 1 : axis) - 1;

    /// <summary>Axes known to exist as 0-based axes of one sample, each once and in order.</summary>
    public static int[] Resolve(Shape input, IEnumerable<long> axes) => [.. axes.Select(a => Resolve(input, a)).Distinct().OrderBy(a => a)];

    /// <summary>Whether all axes exist; else the first that does not is reported.</summary>
    public static bool AxesExist(this Layer layer, Report report, Shape input, IEnumerable<long> axes) =>
        axes.All(axis => layer.ResolveAxis(report, input, axis) is not null);

    /// <summary>
    /// What normalizing holds on the way: nothing along the last axes, which one kernel does; else the squares, and along several axes the
    /// weights repeated along the others.
    /// </summary>
    public static IEnumerable<Dim> StagesOfNormalization(this Layer layer, Shape input, IEnumerable<long> axes)
    {
        int[] along = Resolve(input, axes);
        bool areLast = Enumerable.Range(along[0], input.Rank - along[0]).All(axis => along.Contains(axis) || input[axis].Equals(Dim.One));
        return areLast ? [] : [input.Size * (along.Length > 1 ? 1 + layer.Weights.Count : 1)];
    }

    public static void CheckEpsilon(this Layer layer, Report report, double epsilon, string usual)
    {
        if (!(epsilon > 0) || double.IsInfinity(epsilon))
        {
            report.AtLayer(
                Rules.InvalidActivationParameter, layer, $"epsilon is {ArgumentChecks.Text(epsilon)}, but must be above 0. Keras' default is {usual}.");
        }
    }

    /// <summary>Normalizes along axes, then multiplies by one weight and adds another: at once where no gradient is taken.</summary>
    public static Node Normalize(this Lowering lowering, Layer layer, Node x, int[] axes, bool center, double epsilon, string? scale, string? shift)
    {
        Node? Weight(string? name) => name is null ? null : lowering.Weight(layer, name);
        Shape normalized = new(Enumerable.Range(0, x.Shape.Rank).Select(i => axes.Contains(i) ? x.Shape[i] : Dim.One));
        return (lowering.Training ? null : lowering.Graph.NormalizeAtOnce(x, axes, center, epsilon, Weight(scale), Weight(shift)))
            ?? lowering.ScaleAndShift(layer, lowering.Graph.Normalize(x, axes, center, epsilon), normalized, scale, shift);
    }

    /// <summary>Multiplies by one weight and adds another, where there are such; <paramref name="along"/> is their shape beside x.</summary>
    public static Node ScaleAndShift(this Lowering lowering, Layer layer, Node x, Shape along, string? scale, string? shift)
    {
        Node Weight(string name) => lowering.Graph.Reshape(lowering.Weight(layer, name), along);
        Node y = scale is null ? x : lowering.Graph.Multiply(x, Weight(scale));
        return shift is null ? y : lowering.Graph.Add(y, Weight(shift));
    }
}
