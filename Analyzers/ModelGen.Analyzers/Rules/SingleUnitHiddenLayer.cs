using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A hidden layer of one unit lets one number through; autoencoders aside, it is an output in the wrong place.</summary>
internal sealed class SingleUnitHiddenLayer : ModelRule
{
    public override Rule Rule => Rules.SingleUnitHiddenLayer;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (IsOneNumber(layer) && model.Neighbours.AllAfter(layer).FirstOrDefault(l => l.IsWeightLayer) is { } next)
            {
                report.AtLayer(
                    Rule, layer,
                    $"it squeezes everything into one number before {next.Mention(layer)}: the rest of the model sees one value. "
                    + "Did you mean this as the output, or more units?",
                    (FindingProperties.Units, next.DeclaredWidth is > 1 and { } units ? Definitions.Text(units) : null));
            }
        }
    }

    /// <summary>Whether one number comes out. A layer in both directions gives two, unless it joins them to one.</summary>
    private static bool IsOneNumber(Layer layer) => layer.Plain() switch
    {
        Dense { Units: 1, Input.Rank: 1 } => true,
        RecurrentLayer { Units: 1, ReturnSequences: false } => true,
        Bidirectional { DeclaredWidth: 1, Inner: RecurrentLayer { ReturnSequences: false } } => true,
        _ => false,
    };
}
