using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A layer that gives back its input.</summary>
internal sealed class NoOpLayer : ModelRule
{
    public override Rule Rule => Rules.NoOpLayer;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.ChangesNothing)
            {
                report.AtLayer(Rule, layer, "it gives back its input as it is. Remove it.");
            }
        }
    }
}
