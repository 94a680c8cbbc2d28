using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Emit;

/// <summary>Writes what users call: the constructor, the static descriptions, and overloads for arrays of exactly the model's rank.</summary>
internal static class SurfaceWriter
{
    /// <summary>The runtime takes arrays of at most this many axes, batch included.</summary>
    private const int MostAxes = 7;

    public static void Write(CodeWriter code, CheckedModel model)
    {
        string name = Declarations.TypeReader.Escape(model.Declaration.Name);
        code.Line();
        code.Line("/// <summary>Makes a model with freshly initialized weights.</summary>");
        code.Line("/// <param name=\"seed\">Decides the initial weights, shuffling and dropout; null draws one.</param>");
        code.Line($"public {name}(int? seed = null)");
        code.Line("    : base(Description, seed)");
        code.Open();
        code.Close();
        code.Line();
        code.Line("/// <summary>The table of layers with output shapes and parameter counts, as Keras prints it.</summary>");
        code.Line("public static string Summary => global::ModelGen.ModelSummary.Write(Description);");
        code.Line();
        code.Line("/// <summary>The layers with their shapes and weights.</summary>");
        code.Line("public static global::System.Collections.Generic.IReadOnlyList<global::ModelGen.LayerInfo> Layers => Description.Layers;");
        code.Line();
        code.Line("/// <summary>The picture of the model, as SVG or Mermaid text.</summary>");
        code.Line("public static global::ModelGen.Diagram Diagram => new(Description);");
        if (model.Declaration.Compile is null)
        {
            UntrainableSurfaceWriter.Write(code, model);
        }

        if (model.Inputs.Count > 1 || model.Outputs.Count > 1 || model.Inputs[0].Name != "input")
        {
            WritePorts(code, model);
            return;
        }

        Shape target = CompileChecks.TargetShape(model);
        if (model.Input!.Rank < MostAxes && model.Output!.Rank < MostAxes)
        {
            WritePredict(code, model);
            if (model.Declaration.Compile is not null && target.Rank < MostAxes)
            {
                WriteTraining(code, model, target);
            }
        }
    }

    /// <summary><c>float[,,]</c> for samples of rank 2: one axis more than the sample for the batch.</summary>
    public static string ArrayOf(Shape sample) => $"float[{new string(',', sample.Rank)}]";

    private static void WritePorts(CodeWriter code, CheckedModel model)
    {
        IReadOnlyList<Shape> targets = CompileChecks.TargetShapes(model);
        if (!model.Inputs.Concat(model.Outputs).All(port => port.Shape!.Rank < MostAxes))
        {
            return;
        }

        var writer = new PortSurfaceWriter(code, model);
        writer.WritePredict();
        if (model.Declaration.Compile is not null && targets.All(shape => shape.Rank < MostAxes))
        {
            writer.WriteTraining(targets);
        }
    }

    private static void WritePredict(CodeWriter code, CheckedModel model)
    {
        bool isNamed = model.Axes.All.Count > 0;
        string sizes = string.Join("", model.Output!.Select(d => ", " + d.ToCSharp()));
        code.Line();
        code.Line($"/// <summary>Predictions for samples of shape {Literals.Xml(model.Input!.WithBatch())}.</summary>");
        code.Line($"/// <returns>An array of shape {Literals.Xml(model.Output!.WithBatch())}.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">The axes of <paramref name=\"x\"/> behind the first are others.</exception>");
        code.Open($"public {ArrayOf(model.Output!)} Predict({ArrayOf(model.Input!)} x)");
        WriteBatch(code, model, needsLengths: true);
        code.Line($"var y = new float[samples{sizes}];");
        code.Line($"Predict(AsSpan(x), {(isNamed ? "axes, " : "")}AsSpan(y));");
        code.Line("return y;");
        code.Close();
    }

    /// <summary>Finds the number of samples, and the lengths of named axes.</summary>
    private static void WriteBatch(CodeWriter code, CheckedModel model, bool needsLengths = false)
    {
        if (model.Axes.All.Count == 0)
        {
            code.Line("int samples = BatchOf(x);");
            return;
        }

        code.Line($"global::System.Span<int> axes = stackalloc int[{Literals.Whole(model.Axes.All.Count)}];");
        code.Line("int samples = BatchOf(x, axes);");
        foreach (string local in needsLengths ? SizeLocals.FromAxes(model.Axes) : [])
        {
            code.Line(local);
        }
    }

    private static void WriteTraining(CodeWriter code, CheckedModel model, Shape target)
    {
        string shapes = $"samples {Literals.Xml(model.Input!.WithBatch())} and targets {Literals.Xml(target.WithBatch())}";
        Write($"Trains on {shapes}.", null, "global::ModelGen.History Fit", "options", ", global::ModelGen.FitOptions? options = null");
        Write($"The loss and the metrics on {shapes}.", null, "global::ModelGen.EvaluationResult Evaluate", null, "");
        Write($"One training step on {shapes}.", "The loss before the step.", "float TrainOnBatch", null, "");

        void Write(string summary, string? returns, string head, string? argument, string parameter)
        {
            bool isNamed = model.Axes.All.Count > 0;
            string name = head.Substring(head.LastIndexOf(' ') + 1);
            code.Line();
            code.Line($"/// <summary>{summary}</summary>");
            if (returns is not null)
            {
                code.Line($"/// <returns>{returns}</returns>");
            }

            code.Open($"public {head}({ArrayOf(model.Input!)} x, {ArrayOf(target)} y{parameter})");
            if (isNamed)
            {
                WriteBatch(code, model);
                code.Line("CheckTargets(y, samples, axes);");
            }
            else
            {
                code.Line("CheckTargets(y, BatchOf(x));");
            }

            code.Line($"return {name}(AsSpan(x), {(isNamed ? "axes, " : "")}AsSpan(y){(argument is null ? "" : $", {argument}")});");
            code.Close();
        }
    }
}
