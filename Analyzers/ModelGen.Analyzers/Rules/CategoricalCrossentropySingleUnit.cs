using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>With one class the loss is the same for every answer.</summary>
internal sealed class CategoricalCrossentropySingleUnit : OutputRule
{
    public override Rule Rule => Rules.CategoricalCrossentropySingleUnit;

    public override bool Applies(ModelOutput output) =>
        output is { IsCategorical: true, Classes: 1 };

    protected override string Explain(ModelOutput output) =>
        $"with one class, {output.Loss} is 0 (or constant) whatever the model answers. "
        + "Yes/no: Dense(1, Sigmoid) with BinaryCrossentropy. k classes: Dense(k, Softmax).";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, output.FromLogits ? null : nameof(Activation.Sigmoid)),
        (FindingProperties.Loss, nameof(Loss.BinaryCrossentropy)),
    ];
}
