using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Sigmoids do not sum to 1, but the loss rewards them as if they did.</summary>
internal sealed class SigmoidWithCategoricalCrossentropy : OutputRule
{
    public override Rule Rule => Rules.SigmoidWithCategoricalCrossentropy;

    public override bool Applies(ModelOutput output) =>
        output is { IsCategorical: true, Classes: >= 2 } && output.Activation.IsSigmoid();

    protected override string Explain(ModelOutput output) =>
        $"{output.ActivationName} gives {output.Classes} independent yes/no values, but {output.Loss} expects one distribution over them. "
        + "One class per sample: Softmax. Several: BinaryCrossentropy.";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Softmax)),
        (FindingProperties.Loss, nameof(Loss.BinaryCrossentropy)),
    ];
}
