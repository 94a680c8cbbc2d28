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
            if (layer.Inner is Masking masking && model.Layers.Take(layer.Index).LastOrDefault(l => l.IsWeightLayer) is { } before)
            {
                report.AtLayer(
                    Rule, layer,
                    $"after {before.Mention()} no step equals {ArgumentChecks.Text(masking.MaskValue)} in every channel, except by accident. "
                    + "Move it to the front of the model.",
                    (FindingProperties.Other, Definitions.Text(model.Layers.First(l => l.IsWeightLayer).Index)));
            }
        }
    }
}
