using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>Writes how sizes follow from the lengths of named axes, and which lengths are too short for a layer.</summary>
internal static class MeasureWriter
{
    public static void Write(CodeWriter code, CheckedModel model)
    {
        if (model.Axes.All.Count == 0)
        {
            return;
        }

        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Open("protected override long Measure(ref readonly int sizes, global::System.Span<int> outputs, global::System.Span<int> targets)");
        foreach (string local in SizeLocals.FromSizes(model.Axes, "sizes"))
        {
            code.Line(local);
        }

        foreach ((Layer layer, Dim length) in Doubtful(model))
        {
            code.Open($"if ({length.ToCSharp()} < 1)");
            code.Line($"ThrowTooShort(in sizes, {Text(layer.Name)}, {length.ToCSharp()});");
            code.Close();
            code.Line();
        }

        WriteAxes(code, "outputs", model.Outputs.SelectMany(output => output.Shape!));
        WriteAxes(code, "targets", CompileChecks.TargetShapes(model).SelectMany(shape => shape));
        Dim operations = ModelCost.Flops(model.Layers);
        code.Line($"return {operations.ToCSharp()};");
        code.Close();
    }

    private static void WriteAxes(CodeWriter code, string span, IEnumerable<Dim> axes)
    {
        int i = 0;
        foreach (Dim axis in axes)
        {
            code.Line($"{span}[{Whole(i++)}] = {(axis.Constant is { } length ? Whole(length) : $"(int)({axis.ToCSharp()})")};");
        }
    }

    /// <summary>Lengths that are below 1 for the shortest axes, each where it comes up first.</summary>
    private static IEnumerable<(Layer Layer, Dim Length)> Doubtful(CheckedModel model)
    {
        var known = new HashSet<Dim>();
        foreach (Layer layer in model.Layers)
        {
            foreach (Dim length in layer.Output!.Where(length => !length.IsPositive(Shortest) && known.Add(length)))
            {
                yield return (layer, length);
            }
        }

        long Shortest(string axis) => model.Axes.All.First(a => a.Name == axis).MultipleOf;
    }
}
