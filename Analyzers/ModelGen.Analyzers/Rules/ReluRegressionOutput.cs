using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>ReLU cannot answer below 0, and where it answers 0 for every sample it has no gradient.</summary>
internal sealed class ReluRegressionOutput : OutputRule
{
    public override Rule Rule => Rules.ReluRegressionOutput;

    public override bool Applies(ModelOutput output) =>
        output is { Activation: Activation.ReLU or Activation.ReLU6, IsVectorOfNumbers: true, IsRegression: true }
        && output.TargetRange is not { Low: >= 0 };

    protected override string Explain(ModelOutput output) =>
        $"{output.ActivationName} cannot answer below 0, and a unit that is below 0 for all samples stops learning. "
        + "Remove it; for numbers that are never negative use Softplus, or say so with [TargetRange(0, ...)].";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Linear)),
    ];
}
