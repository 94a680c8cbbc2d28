using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Binary crossentropy reads each value as a yes/no of its own, softmax makes one distribution of them.</summary>
internal sealed class SoftmaxWithBinaryCrossentropy : OutputRule
{
    public override Rule Rule => Rules.SoftmaxWithBinaryCrossentropy;

    public override bool Applies(ModelOutput output) =>
        output is { IsBinaryCrossentropy: true, Activation: Activation.Softmax, Units: >= 2 };

    protected override string Explain(ModelOutput output) =>
        $"Softmax gives one distribution over {output.Units} classes, but {output.Loss} takes them for {output.Units} independent yes/no answers, "
        + "and accuracy is counted for each. One class per sample: CategoricalCrossentropy. Several: Sigmoid.";

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Loss, nameof(Loss.CategoricalCrossentropy)),
        (FindingProperties.Activation, nameof(Activation.Sigmoid)),
    ];
}
