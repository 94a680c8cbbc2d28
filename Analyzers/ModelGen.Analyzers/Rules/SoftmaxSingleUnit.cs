using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Softmax over one value is 1 whatever the weights are, so that no gradient passes.</summary>
internal sealed class SoftmaxSingleUnit : OutputRule
{
    public override Rule Rule => Rules.SoftmaxSingleUnit;

    public override bool Applies(ModelOutput output) =>
        output is { Activation: Activation.Softmax, Units: 1 };

    protected override string Explain(ModelOutput output) =>
        "softmax over one value is always 1.0; the model cannot learn. For yes/no use Sigmoid with BinaryCrossentropy; "
        + "for a number use no activation; for k classes use Dense(k).";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, (output.Loss switch
        {
            null => Activation.Sigmoid,
            Loss.Poisson => Activation.Softplus,
            _ => output.IsCrossentropy && !output.FromLogits ? Activation.Sigmoid : Activation.Linear,
        }).ToString()),
        (FindingProperties.Loss, output.IsCategorical ? nameof(Loss.BinaryCrossentropy) : null),
    ];
}
