using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Hinge losses push answers beyond -1 and 1, where sigmoid, softmax and ReLU cannot follow.</summary>
internal sealed class HingeOutputActivation : OutputRule
{
    public override Rule Rule => Rules.HingeOutputActivation;

    public override bool Applies(ModelOutput output) =>
        output.Loss is Loss.Hinge or Loss.SquaredHinge
        && output.Activation is Activation.Sigmoid or Activation.Softmax or Activation.ReLU;

    protected override string Explain(ModelOutput output) =>
        $"{output.Loss} has targets of -1 and 1, but {output.ActivationName} answers {output.Activation.Range()}: -1 cannot be reached. "
        + "Use no activation, or Tanh.";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, nameof(Activation.Linear)),
    ];
}
