using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A normalized answer has the mean and spread of the normalization, not of the targets.</summary>
internal sealed class NormalizationAtOutput : ModelRule
{
    public override Rule Rule => Rules.NormalizationAtOutput;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is not { } compile || model.LastWeightLayer() is not { } last)
        {
            return;
        }

        foreach (Layer layer in model.Layers.Skip(last.Index + 1))
        {
            if (layer.Inner is BatchNormalization or LayerNormalization)
            {
                report.AtLayer(
                    Rule, layer,
                    $"after {last.Mention()}, the last layer with weights, it gives the answers a mean and spread of its own before {compile.Loss} "
                    + $"compares them with the targets. Move it before {last.Describe()}, or remove it.",
                    (FindingProperties.Other, Definitions.Text(last.Index)));
            }
        }
    }
}
