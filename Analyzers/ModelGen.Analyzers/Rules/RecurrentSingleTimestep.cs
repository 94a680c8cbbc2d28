using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A recurrent layer over one step has nothing to remember.</summary>
internal sealed class RecurrentSingleTimestep : ModelRule
{
    public override Rule Rule => Rules.RecurrentSingleTimestep;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Layers.FirstOrDefault(l => l.IsRecurrent) is not { Input: { } input } layer
            || input[0].Constant != 1 || layer.Inner.Declaration.Flag("Stateful"))
        {
            return;
        }

        string advice = layer.OnModelInput && input.Last.Constant > 1
            ? $"If the {input.Last} values are a series, declare Model({input.Last}, 1)."
            : "Let it see several steps, or use Dense.";
        report.AtLayer(
            Rule, layer,
            $"a sequence of one step gives a recurrent layer nothing to remember. {advice} Where steps come one call at a time, write Stateful = true.",
            (FindingProperties.InputShape, layer.OnModelInput && input.Last.Constant > 1 ? $"{input.Last}, 1" : null));
    }
}
