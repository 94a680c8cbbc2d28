using ModelGen.Generator.Declarations;

namespace ModelGen.Generator.Emit;

/// <summary>
/// For a model with errors: the public surface with bodies that throw, so that the user sees the one error that matters and not one
/// more at every use. Shapes are unknown, so arrays of every rank are taken and given.
/// </summary>
internal static class BrokenModelWriter
{
    public static void Write(CodeWriter code, ModelDeclaration declaration)
    {
        string name = TypeReader.Escape(declaration.Name);
        string message = Literals.Text($"{declaration.Name} has errors in its declaration; the build says which.");
        code.Line("#pragma warning disable CS1591 // The members have no documentation, since they cannot be used.");
        code.Line();
        code.Line("/// <summary>This model has errors in its declaration; see the build's messages.</summary>");
        ModelWriter.OpenClass(code, declaration.Type);
        code.Line($"private const string Broken = {message};");
        code.Line();
        code.Line($"public {name}(int? seed = null)");
        code.Line("    : base(default(global::ModelGen.ModelInfo) ?? throw new global::System.InvalidOperationException(Broken), seed)");
        code.Open();
        code.Close();
        Member(code, "static string Summary");
        Member(code, "static global::System.Collections.Generic.IReadOnlyList<global::ModelGen.LayerInfo> Layers");
        Member(code, "static global::ModelGen.Diagram Diagram");
        if (declaration.Layers.Any(l => l.Kind is "Input" or "Output"))
        {
            // Any number of arrays.
            Member(code, "dynamic Predict(params object?[] data)");
            Member(code, "global::ModelGen.History Fit(params object?[] data)");
            Member(code, "global::ModelGen.EvaluationResult Evaluate(params object?[] data)");
            Member(code, "float TrainOnBatch(params object?[] data)");
        }
        else
        {
            Member(code, "dynamic Predict(global::System.Array x)");
            Member(code, "global::ModelGen.History Fit(global::System.Array x, global::System.Array y, global::ModelGen.FitOptions? options = null)");
            Member(code, "global::ModelGen.EvaluationResult Evaluate(global::System.Array x, global::System.Array y)");
            Member(code, "float TrainOnBatch(global::System.Array x, global::System.Array y)");
        }

        foreach (string pass in new[] { "Infer", "Test", "Train", "Probe" })
        {
            code.Line();
            code.Line($"protected override global::ModelGen.Kernels.ScratchSize {pass}Scratch(ref readonly int sizes) => default;");
        }

        code.Line();
        code.Line("protected override void Infer(global::ModelGen.Kernels.Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output) =>");
        code.Line("    throw new global::System.InvalidOperationException(Broken);");
        foreach (string pass in new[] { "Test", "Train", "Probe" })
        {
            code.Line();
            code.Line($"protected override void {pass}(global::ModelGen.Kernels.Team team, scoped ref global::ModelGen.Kernels.TrainingPass pass) =>");
            code.Line("    throw new global::System.InvalidOperationException(Broken);");
        }

        code.Close();
    }

    private static void Member(CodeWriter code, string head)
    {
        code.Line();
        code.Line($"public {head} => throw new global::System.InvalidOperationException(Broken);");
    }
}
