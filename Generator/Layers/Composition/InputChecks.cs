using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>The shapes that [Model] and [Input] declare.</summary>
internal static class InputChecks
{
    /// <summary>What [Model] declares.</summary>
    public static Shapes.Shape? Shape(ModelDeclaration declaration, NamedAxes axes, Report report)
    {
        IReadOnlyList<string> shape = declaration.InputShape;
        return Read(
            shape, axes, $"Model({AxisNames.Text(shape)}) in {declaration.Name}", "Model(28, 28, 1)",
            (rule, message) => report.At(FindingPlace.Model, rule, message));
    }

    /// <summary>What an [Input] declares.</summary>
    public static Shapes.Shape? Shape(string model, LayerDeclaration input, int attribute, NamedAxes axes, Report report)
    {
        IReadOnlyList<string> shape = AxisNames.Of(input["Shape"]);
        var place = new LayerPlace(model, 1, 1, attribute, null);
        return Read(
            shape, axes, $"Input(\"{input.Name}\"{string.Concat(shape.Select(axis => ", " + AxisNames.Text([axis])))}) in {model}", "Input(\"image\", 28, 28, 1)",
            (rule, message) => report.AtPlace(rule, place, message));
    }

    private static Shapes.Shape? Read(
        IReadOnlyList<string> shape, NamedAxes axes, string text, string example, Action<Rule, string> report)
    {
        if (shape.Count == 0)
        {
            report(Rules.InvalidInputShape, $"{text}: the shape of one sample is missing, for example {example}.");
            return null;
        }

        for (int i = 0; i < shape.Count; i++)
        {
            if (AxisNames.Read(shape[i], out _, out _, out _) is { } problem)
            {
                report(Rules.InvalidInputShape, $"{text}: axis {ArgumentChecks.Text((long)(i + 1))} is {AxisNames.Text([shape[i]])}; {problem}.");
                return null;
            }
        }

        Shapes.Shape input = axes.Read(shape);
        try
        {
            // Lengths that are not known yet are at least 1.
            if (Shapes.Shape.Product(input.Select(axis => axis.IsConstant ? axis : Dim.One)).Constant <= int.MaxValue / 2)
            {
                return input;
            }
        }
        catch (OverflowException)
        {
        }

        report(Rules.SizeOverflow, $"{text}: one sample would have more than 1,073,741,823 values.");
        return null;
    }
}
