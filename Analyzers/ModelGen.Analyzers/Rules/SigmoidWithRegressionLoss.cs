using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>A sigmoid cannot answer a number below 0 or above 1.</summary>
internal sealed class SigmoidWithRegressionLoss : OutputRule
{
    public override Rule Rule => Rules.SigmoidWithRegressionLoss;

    public override bool Applies(ModelOutput output) =>
        output is { Activation: Activation.Sigmoid, IsVectorOfNumbers: true }
        && (output.IsRegression || output.Loss == Loss.Poisson)
        && output.TargetRange is not { Low: >= 0, High: <= 1 };

    protected override string Explain(ModelOutput output) =>
        $"Sigmoid can only answer 0..1, and {output.Loss} compares numbers. Numbers outside 0..1: remove Sigmoid. "
        + "Yes/no: BinaryCrossentropy. Targets in 0..1: say so with [TargetRange(0, 1)].";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Linear)),
        (FindingProperties.Loss, nameof(Loss.BinaryCrossentropy)),
    ];
}
