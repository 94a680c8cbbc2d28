using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Dropout changes the variance in training only, so the moving variance does not fit inference.</summary>
internal sealed class DropoutBeforeBatchNorm : ModelRule
{
    public override Rule Rule => Rules.DropoutBeforeBatchNorm;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.DropRate is > 0 and < 1 && NormalizationBehind(model, layer) is { } normalization)
            {
                report.AtLayer(
                    Rule, layer,
                    $"it changes the variance that {normalization.Mention(layer)} learns in training, but not in inference, where nothing is dropped. "
                    + "Move it behind the normalization.",
                    (FindingProperties.Other, Definitions.Text(normalization.Index)));
            }
        }
    }

    private static BatchNormalization? NormalizationBehind(CheckedModel model, Layer dropout)
    {
        Layer? next = model.After(dropout);
        return (next is { IsActivation: true } ? model.After(next) : next) as BatchNormalization;
    }
}
