using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A normalized answer has the mean and spread of the normalization, not of the targets.</summary>
internal sealed class NormalizationAtOutput : ModelRule
{
    public override Rule Rule => Rules.NormalizationAtOutput;

    public override void Check(CheckedModel model, Report report)
    {
        for (int i = 0; i < model.Outputs.Count; i++)
        {
            if (ModelOutput.CompileOf(model, i) is not { } compile || ModelOutput.End(model, model.Outputs[i]) is not { } end)
            {
                continue;
            }

            foreach (Layer layer in end.Behind)
            {
                if (layer.Inner is BatchNormalization or LayerNormalization or GroupNormalization or RMSNormalization)
                {
                    report.AtLayer(
                        Rule, layer,
                        $"after {end.Last.Mention(layer)}, the last layer with weights, it gives the answers a mean and spread of its own before {compile.Loss} "
                        + $"compares them with the targets. Move it before {end.Last.Describe()}, or remove it.",
                        (FindingProperties.Other, Definitions.Text(end.Last.Index)));
                }
            }
        }
    }
}
