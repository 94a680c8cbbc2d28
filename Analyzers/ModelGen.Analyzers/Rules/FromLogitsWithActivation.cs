using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>FromLogits makes the loss apply the activation; with one in the model it is applied twice.</summary>
internal sealed class FromLogitsWithActivation : OutputRule
{
    public override Rule Rule => Rules.FromLogitsWithActivation;

    public override bool Applies(ModelOutput output) =>
        output is { IsCrossentropy: true, FromLogits: true, Activation: Activation.Softmax or Activation.Sigmoid };

    protected override string Explain(ModelOutput output) =>
        $"{output.Loss} applies {(output.IsCategorical ? "softmax" : "sigmoid")} itself (FromLogits = true), "
        + $"so an activation is applied twice, which flattens the gradients. Remove {output.ActivationName}, or remove FromLogits.";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Linear)),
        (FindingProperties.FromLogits, "false"),
    ];
}
