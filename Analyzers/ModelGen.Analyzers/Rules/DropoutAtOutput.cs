using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Behind the last layer with weights nothing can make up for what dropout takes away.</summary>
internal sealed class DropoutAtOutput : ModelRule
{
    public override Rule Rule => Rules.DropoutAtOutput;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.LastWeightLayer() is not { } last)
        {
            return;
        }

        foreach (Layer layer in model.Layers.Skip(last.Index + 1))
        {
            if (layer.DropRate is { } rate and > 0 and < 1)
            {
                report.AtLayer(
                    Rule, layer,
                    $"after {last.Mention()}, the last layer with weights, {Definitions.Percent(rate)} of the answers are zeroed in training. Move it before {last.Describe()}.",
                    (FindingProperties.Other, Definitions.Text(last.Index)));
            }
        }
    }
}
