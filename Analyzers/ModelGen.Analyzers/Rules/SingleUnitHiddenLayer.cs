using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A hidden layer of one unit lets one number through; autoencoders aside, it is an output in the wrong place.</summary>
internal sealed class SingleUnitHiddenLayer : ModelRule
{
    public override Rule Rule => Rules.SingleUnitHiddenLayer;

    public override void Check(CheckedModel model, Report report)
    {
        for (int i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i] is Dense { Units: 1, Input.Rank: 1 } or RecurrentLayer { Units: 1, ReturnSequences: false }
                && model.Layers.Skip(i + 1).FirstOrDefault(l => l.IsWeightLayer) is { } next)
            {
                report.AtLayer(
                    Rule, model.Layers[i],
                    $"it squeezes everything into one number before {next.Mention()}: the rest of the model sees one value. "
                    + "Did you mean this as the output, or more units?",
                    (FindingProperties.Units, next.DeclaredWidth is > 1 and { } units ? Definitions.Text(units) : null));
            }
        }
    }
}
