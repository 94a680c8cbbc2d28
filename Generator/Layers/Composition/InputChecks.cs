using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>The shape that an [Input] declares.</summary>
internal static class InputChecks
{
    public static Shapes.Shape? Shape(string model, LayerDeclaration input, int attribute, Report report)
    {
        IReadOnlyList<long> axes = input.Wholes("Shape");
        var place = new LayerPlace(model, 1, 1, attribute, null);
        string text = $"Input(\"{input.Name}\", {ArgumentChecks.Text(axes)}) in {model}";
        if (axes.Count == 0 || axes.Any(a => a < 1))
        {
            report.AtPlace(Rules.InvalidInputShape, place, $"{text}: give the shape of one sample, every axis at least 1, for example Input(\"image\", 28, 28, 1).");
            return null;
        }

        var shape = Shapes.Shape.Of(axes);
        try
        {
            if (shape.Size.Constant <= int.MaxValue / 2)
            {
                return shape;
            }
        }
        catch (OverflowException)
        {
        }

        report.AtPlace(Rules.SizeOverflow, place, $"{text}: one sample would have more than 1,073,741,823 values.");
        return null;
    }
}
