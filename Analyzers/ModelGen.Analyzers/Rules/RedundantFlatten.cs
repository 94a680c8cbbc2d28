using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A sample that is one vector already has nothing to flatten.</summary>
internal sealed class RedundantFlatten : ModelRule
{
    public override Rule Rule => Rules.RedundantFlatten;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner is Flatten { Input.Rank: 1 })
            {
                report.AtLayer(Rule, layer, "its input is one vector already. Remove it.");
            }
        }
    }
}
