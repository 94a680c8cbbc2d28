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

    private static void WritePredict(CodeWriter code, CheckedModel model)
    {
        string sizes = string.Join("", model.Output!.Select(d => ", " + d.ToCSharp()));
        code.Line();
        code.Line($"/// <summary>Predictions for samples of shape {Literals.Xml(model.Input!.WithBatch())}.</summary>");
        code.Line($"/// <returns>An array of shape {Literals.Xml(model.Output!.WithBatch())}.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">The axes of <paramref name=\"x\"/> behind the first are others.</exception>");
        code.Open($"public {ArrayOf(model.Output!)} Predict({ArrayOf(model.Input!)} x)");
        code.Line("int batch = BatchOf(x);");
        code.Line($"var y = new float[batch{sizes}];");
        code.Line("Predict(AsSpan(x), AsSpan(y));");
        code.Line("return y;");
        code.Close();
    }

    private static void WriteTraining(CodeWriter code, CheckedModel model, Shape target)
    {
        string x = ArrayOf(model.Input!);
        string y = ArrayOf(target);
        string shapes = $"samples {Literals.Xml(model.Input!.WithBatch())} and targets {Literals.Xml(target.WithBatch())}";
        code.Line();
        code.Line($"/// <summary>Trains on {shapes}.</summary>");
        code.Open($"public global::ModelGen.History Fit({x} x, {y} y, global::ModelGen.FitOptions? options = null)");
        code.Line("CheckTargets(y, BatchOf(x));");
        code.Line("return Fit(AsSpan(x), AsSpan(y), options);");
        code.Close();
        code.Line();
        code.Line($"/// <summary>The loss and the metrics on {shapes}.</summary>");
        code.Open($"public global::ModelGen.EvaluationResult Evaluate({x} x, {y} y)");
        code.Line("CheckTargets(y, BatchOf(x));");
        code.Line("return Evaluate(AsSpan(x), AsSpan(y));");
        code.Close();
        code.Line();
        code.Line($"/// <summary>One training step on {shapes}.</summary>");
        code.Line("/// <returns>The loss before the step.</returns>");
        code.Open($"public float TrainOnBatch({x} x, {y} y)");
        code.Line("CheckTargets(y, BatchOf(x));");
        code.Line("return TrainOnBatch(AsSpan(x), AsSpan(y));");
        code.Close();
    }
}
