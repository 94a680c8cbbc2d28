using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Batch normalization subtracts the mean and with it any bias; its own beta takes that place.</summary>
internal sealed class BiasBeforeBatchNorm : ModelRule
{
    public override Rule Rule => Rules.BiasBeforeBatchNorm;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            // Frozen, it subtracts a mean that it does not measure.
            if (layer.Plain() is { IsLinearMap: true, HasBias: true, Activation: Activation.Linear, Wrapped: null }
                && model.After(layer) is BatchNormalization { NormalizesLastAxis: true, Trainable: true } normalization)
            {
                report.AtLayer(
                    Rule, layer,
                    $"{normalization.Mention(layer)} subtracts the mean of what comes out, and the bias with it. "
                    + $"Set UseBias = false{(normalization.Center ? ": beta of the normalization takes its place" : "")}.",
                    (FindingProperties.Other, Definitions.Text(normalization.Index)));
            }
        }
    }
}
