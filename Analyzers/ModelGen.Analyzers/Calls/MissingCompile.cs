using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Calls;

/// <summary>
/// MG6004: training, or measuring the loss of, a model without <c>[Compile]</c>. The class has the methods all the same, inherited for
/// spans and generated for arrays, so that this is the one message about it and not one of the compiler's about a missing method.
/// </summary>
internal static class MissingCompile
{
    /// <summary>Whether it spoke, and nothing else about the call is worth saying.</summary>
    public static bool Check(ModelCall call, CallReport report)
    {
        if (call.Model.Declaration.Compile is not null || call.Method is "Predict" or "Load")
        {
            return false;
        }

        Loss loss = call.Model.Outputs.Count > 1 || ModelOutput.All(call.Model).FirstOrDefault() is not { } output ? Loss.MeanSquaredError
            : output.Activation == Activation.Softmax ? Loss.CategoricalCrossentropy
            : output.Activation.IsSigmoid() ? Loss.BinaryCrossentropy
            : Loss.MeanSquaredError;
        report(
            Rules.CallWithoutCompile, call.NameSyntax,
            $"{call.Model.Declaration.Name} has no [Compile], so it has no loss and no optimizer. Add one to the class: [Compile(Loss.{loss}, Optimizer.Adam)].");
        return true;
    }
}
