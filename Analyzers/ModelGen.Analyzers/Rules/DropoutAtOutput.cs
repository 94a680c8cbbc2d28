using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Behind the last layer with weights nothing can make up for what dropout takes away.</summary>
internal sealed class DropoutAtOutput : ModelRule
{
    public override Rule Rule => Rules.DropoutAtOutput;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Port output in model.Outputs)
        {
            if (ModelOutput.End(model, output) is not { } end)
            {
                continue;
            }

            foreach (Layer layer in end.Behind)
            {
                if (layer.DropRate is { } rate and > 0 and < 1)
                {
                    report.AtLayer(
                        Rule, layer,
                        $"after {end.Last.Mention(layer)}, the last layer with weights, {Definitions.Percent(rate)} of the answers are zeroed in training. "
                        + $"Move it before {end.Last.Describe()}.",
                        (FindingProperties.Other, Definitions.Text(end.Last.Index)));
                }
            }
        }
    }
}
