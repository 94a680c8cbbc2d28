using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Emit;

/// <summary>
/// Writes the training overloads for arrays of a model without [Compile], which take arrays of any shape and throw. Without them a call
/// would be the compiler's error about its arrays, as there is only the overload for spans; so the analyzer's MG6004 is the one error at
/// the call, and says what is missing. Editors do not offer them.
/// </summary>
internal static class UntrainableSurfaceWriter
{
    public static void Write(CodeWriter code, CheckedModel model)
    {
        var names = new PortNames(model);
        string arrays = string.Join(", ", names.Inputs.Concat(names.Targets).Select(name => $"global::System.Array {name}"));
        Member($"global::ModelGen.History Fit({arrays}, global::ModelGen.FitOptions? options = null)");
        Member($"global::ModelGen.EvaluationResult Evaluate({arrays})");
        Member($"float TrainOnBatch({arrays})");

        void Member(string head)
        {
            code.Line();
            code.Line("/// <summary>Not available: the model has no [Compile].</summary>");
            code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            code.Line($"public {head} =>");
            code.Line($"    throw new global::System.InvalidOperationException({Literals.Text(PassesWriter.NoCompile(model))});");
        }
    }
}
