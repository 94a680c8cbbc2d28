using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Softmax answers sum to 1, which numbers to be predicted do not.</summary>
internal sealed class SoftmaxWithRegressionLoss : OutputRule
{
    public override Rule Rule => Rules.SoftmaxWithRegressionLoss;

    public override bool Applies(ModelOutput output) =>
        output is { Activation: Activation.Softmax, Units: >= 2 } && (output.IsRegression || output.Loss == Loss.Poisson);

    protected override string Explain(ModelOutput output) =>
        $"Softmax makes {output.Units} values that sum to 1, but {output.Loss} compares numbers. "
        + "Numbers: use no activation. Classes: CategoricalCrossentropy.";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Linear)),
        (FindingProperties.Loss, nameof(Loss.CategoricalCrossentropy)),
    ];
}
