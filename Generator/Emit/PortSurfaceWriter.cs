using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>Writes the overloads for arrays of a model with several inputs or outputs: an array for each, a named tuple of predictions.</summary>
internal sealed class PortSurfaceWriter(CodeWriter code, CheckedModel model)
{
    private readonly PortNames _names = new(model);
    private readonly string _samples = string.Join(", ", model.Inputs.Select(i => $"{i.Name} {i.Shape!.WithBatch()}"));

    public void WritePredict()
    {
        bool isOne = model.Outputs.Count == 1;
        string[] types = [.. model.Outputs.Select(o => SurfaceWriter.ArrayOf(o.Shape!))];
        string result = isOne ? types[0] : $"({string.Join(", ", types.Zip(_names.Results, (type, name) => $"{type} {name}"))})";
        code.Line();
        code.Line($"/// <summary>Predictions for samples of {Xml(_samples)}.</summary>");
        code.Line($"/// <returns>{Xml(string.Join(", ", model.Outputs.Select(o => $"{o.Name} {o.Shape!.WithBatch()}")))}.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">An array has other axes than these, or another number of samples than the first.</exception>");
        code.Open($"public {result} Predict({Parameters(model.Inputs.Select(i => i.Shape!), _names.Inputs)})");
        WriteSamples();
        foreach (string local in SizeLocals.FromAxes(model.Axes))
        {
            code.Line(local);
        }

        for (int i = 0; i < types.Length; i++)
        {
            code.Line($"var result{Whole(i)} = new float[samples{string.Concat(model.Outputs[i].Shape!.Select(axis => ", " + axis.ToCSharp()))}];");
        }

        if (isOne)
        {
            code.Line("Predict(packed, axes, AsSpan(result0));");
            code.Line("return result0;");
        }
        else
        {
            string[] results = [.. types.Select((_, i) => $"result{Whole(i)}")];
            code.Line($"var predictions = new float[{string.Join(" + ", results.Select(r => r + ".Length"))}];");
            code.Line("Predict(packed, axes, predictions);");
            code.Line($"Unpack(predictions, samples, {string.Join(", ", results)});");
            code.Line($"return ({string.Join(", ", results)});");
        }

        code.Close();
    }

    public void WriteTraining(IReadOnlyList<Shape> targets)
    {
        string data = $"{Parameters(model.Inputs.Select(i => i.Shape!), _names.Inputs)}, {Parameters(targets, _names.Targets)}";
        string texts = $"samples of {_samples} and targets of {string.Join(", ", model.Outputs.Select((o, i) => $"{o.Name} {targets[i].WithBatch()}"))}";
        Write($"Trains on {texts}.", null, "global::ModelGen.History Fit", data + ", global::ModelGen.FitOptions? options = null", ", options");
        Write($"The loss and the metrics on {texts}.", null, "global::ModelGen.EvaluationResult Evaluate", data, "");
        Write($"One training step on {texts}.", "The loss before the step.", "float TrainOnBatch", data, "");
    }

    private static string Parameters(IEnumerable<Shape> shapes, IReadOnlyList<string> names) =>
        string.Join(", ", shapes.Select((shape, i) => $"{SurfaceWriter.ArrayOf(shape)} {names[i]}"));

    private void Write(string summary, string? returns, string head, string parameters, string arguments)
    {
        code.Line();
        code.Line($"/// <summary>{Xml(summary)}</summary>");
        if (returns is not null)
        {
            code.Line($"/// <returns>{returns}</returns>");
        }

        code.Open($"public {head}({parameters})");
        WriteSamples();
        code.Line($"return {head.Substring(head.LastIndexOf(' ') + 1)}(packed, axes, PackTargets(samples, axes, {string.Join(", ", _names.Targets)}){arguments});");
        code.Close();
    }

    private void WriteSamples()
    {
        code.Line($"global::System.Span<int> axes = stackalloc int[{Whole(model.Axes.All.Count)}];");
        code.Line($"global::System.ReadOnlySpan<float> packed = PackSamples(axes, out int samples, {string.Join(", ", _names.Inputs)});");
    }
}
