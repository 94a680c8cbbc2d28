using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>A crossentropy takes the logarithm of probabilities, so the model has to end in them, or the loss has to make them.</summary>
internal sealed class CrossentropyOutputActivation : OutputRule
{
    public override Rule Rule => Rules.CrossentropyOutputActivation;

    public override bool Applies(ModelOutput output)
    {
        if (!output.IsCrossentropy || (output.IsCategorical && output.Classes is null && output.Activation.IsSigmoid()))
        {
            return false;
        }

        // The softmax of a log-softmax is the softmax: with FromLogits it does no harm.
        return output.FromLogits
            ? output.Activation != Activation.Linear && !(output.IsCategorical && output.Activation == Activation.LogSoftmax)
            : output.Activation != Activation.Softmax && !output.Activation.IsSigmoid();
    }

    protected override string Explain(ModelOutput output)
    {
        string wanted = Wanted(output);
        if (output.FromLogits)
        {
            return $"{output.Loss} applies {wanted.ToLowerInvariant()} itself (FromLogits = true) and expects raw numbers, "
                + $"but {output.ActivationName} bends them to {output.Activation.Range()}. Remove {output.ActivationName}.";
        }

        return output.Activation == Activation.Linear
            ? $"the model ends in raw numbers, but {output.Loss} expects probabilities. Add {wanted}, or set FromLogits = true."
            : $"{output.ActivationName} gives {output.Activation.Range()}, but {output.Loss} expects probabilities. Use {wanted} instead.";
    }

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, output.FromLogits ? nameof(Activation.Linear) : Wanted(output)),
        (FindingProperties.FromLogits, !output.FromLogits && output.Activation == Activation.Linear ? "true" : null),
    ];

    private static string Wanted(ModelOutput output) => output.IsCategorical ? nameof(Activation.Softmax) : nameof(Activation.Sigmoid);
}
