using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Emit;

/// <summary>Writes the three passes a model overrides: inference, loss, and training with all gradients.</summary>
internal sealed class PassesWriter(CodeWriter code, CheckedModel model, WeightPlan plan, FormulaWriter formulas)
{
    private const string Kernels = "global::ModelGen.Kernels.";

    /// <summary>Statements and comments a method gets at most: the JIT stops optimizing past 60,000 bytes of IL, which is some 700 calls.</summary>
    private const int MostItems = 240;

    private readonly Dictionary<string, Layer> _layers = model.Layers.ToDictionary(l => l.Name, StringComparer.Ordinal);

    public void Write()
    {
        MeasureWriter.Write(code, model);
        WriteInfer();
        bool compiled = model.Declaration.Compile is not null;
        WritePass("Test", "Forward pass in inference mode, and the loss.", compiled ? GraphMode.Test : null);
        WritePass("Train", "Forward pass in training mode, the loss, and the gradients of all weights.", compiled ? GraphMode.Train : null);
        WritePass(
            "Probe", "Forward pass in training mode; the first layer whose output is not finite goes to pass.Loss, -1 if there is none.",
            compiled ? GraphMode.Probe : null);
    }

    private void WriteInfer()
    {
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer));
        var writer = new GraphWriter(graph, model.Axes, plan, formulas, isInfer: true);
        string parameters =
            $"{Kernels}Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output";
        if (writer.HasState)
        {
            code.Line();
            WriteOfAxes("long StateLength", writer.StateLength.ToCSharp(), writer.StateLength.IsConstant);
        }

        code.Line();
        WriteScratch("Infer", writer);
        WriteMethods(
            "Infer", "<inheritdoc/>", parameters, "team, in sizes, in weights, in input, ref scratch, ref output",
            SizeLocals.OfPass(model.Axes, "sizes") + (writer.HasState ? "\nref float state = ref State;" : ""), writer.Write(Comment), writer.HasState);
        foreach (string method in writer.Methods)
        {
            code.Line();
            code.Lines(method.TrimEnd('\n'));
        }
    }

    /// <summary>What a model says that cannot be trained.</summary>
    public static string NoCompile(CheckedModel model) =>
        $"{model.Declaration.Name} has no [Compile] attribute, so it has no loss and cannot be trained. Add [Compile(Loss..., Optimizer...)].";

    private void WritePass(string name, string summary, GraphMode? mode)
    {
        code.Line();
        if (mode is not { } known)
        {
            code.Line("/// <inheritdoc/>");
            code.Line($"protected override {Kernels}ScratchSize {name}Scratch(ref readonly int sizes) => default;");
            code.Line();
            code.Line("/// <summary>Not available: the model has no [Compile].</summary>");
            code.Line($"protected override void {name}({Kernels}Team team, scoped ref {Kernels}TrainingPass pass) =>");
            code.Line($"    throw new global::System.InvalidOperationException({Literals.Text(NoCompile(model))});");
            return;
        }

        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, known));
        var writer = new GraphWriter(graph, model.Axes, plan, formulas, isInfer: false);
        WriteScratch(name, writer);
        WriteMethods(
            name, $"<summary>{summary}</summary>", $"{Kernels}Team team, scoped ref {Kernels}TrainingPass pass", "team, ref pass",
            SizeLocals.OfPass(model.Axes, "pass.Sizes"), writer.Write(Comment));
    }

    private void WriteScratch(string name, GraphWriter writer) =>
        WriteOfAxes($"{Kernels}ScratchSize {name}Scratch", writer.Scratch, writer.HasConstantScratch);

    /// <summary>A method whose result depends on the lengths of named axes, if at all.</summary>
    private void WriteOfAxes(string name, string result, bool isConstant)
    {
        code.Line("/// <inheritdoc/>");
        string head = $"protected override {name}(ref readonly int sizes)";
        if (isConstant)
        {
            code.Line($"{head} => {result};");
            return;
        }

        code.Open(head);
        foreach (string local in SizeLocals.FromSizes(model.Axes, "sizes"))
        {
            code.Line(local);
        }

        code.Line($"return {result};");
        code.Close();
    }

    private void WriteMethods(
        string name, string documentation, string parameters, string arguments, string start, IReadOnlyList<string> lines,
        bool usesModel = false)
    {
        IReadOnlyList<string>[] parts = [.. Split(lines)];
        code.Line();
        code.Line($"/// {documentation}");
        code.Open($"protected override void {name}({parameters})");
        if (parts.Length == 1)
        {
            WriteBody(start, parts[0]);
            return;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            code.Line($"{name}Part{i}({arguments});");
        }

        code.Close();
        for (int i = 0; i < parts.Length; i++)
        {
            code.Line();
            code.Open($"private {(usesModel ? "" : "static ")}void {name}Part{i}({parameters})");
            WriteBody(start, parts[i]);
        }
    }

    private void WriteBody(string start, IReadOnlyList<string> lines)
    {
        code.Lines(start);
        foreach (string line in lines)
        {
            code.Lines(line);
        }

        code.Close();
    }

    private static IEnumerable<IReadOnlyList<string>> Split(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i += MostItems)
        {
            yield return [.. lines.Skip(i).Take(MostItems)];
        }
    }

    private string Comment(string layer)
    {
        bool isGradient = layer.EndsWith(Differentiation.GradientsSuffix, StringComparison.Ordinal);
        string name = isGradient ? layer.Substring(0, layer.Length - Differentiation.GradientsSuffix.Length) : layer;
        string text = ShapeTable.Comment(_layers[name]);
        return isGradient ? $"Gradients of {text}" : text;
    }
}
