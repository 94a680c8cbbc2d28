using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Behind a layer with weights no step is exactly the mask value, except by accident.</summary>
internal sealed class MaskingNotFirst : ModelRule
{
    public override Rule Rule => Rules.MaskingNotFirst;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            // What a merge gives may well be exactly the mask value.
            if (layer.Inner is not Masking masking)
            {
                continue;
            }

            Layer[] weights = [.. model.Neighbours.AllBefore(layer).Where(l => l.IsWeightLayer)];
            if (weights.Length > 0)
            {
                report.AtLayer(
                    Rule, layer,
                    $"after {weights[0].Mention(layer)} no step equals {ArgumentChecks.Text(masking.MaskValue)} in every channel, except by accident. "
                    + "Move it to the front of the model.",
                    (FindingProperties.Other, Definitions.Text(weights[weights.Length - 1].Index)));
            }
        }
    }
}
