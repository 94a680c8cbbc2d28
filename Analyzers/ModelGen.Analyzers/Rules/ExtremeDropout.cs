using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A rate is the share that is dropped, in some other frameworks the share that is kept.</summary>
internal sealed class ExtremeDropout : ModelRule
{
    public override Rule Rule => Rules.ExtremeDropout;

    private const double Limit = 0.8;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.DropRate is >= Limit and < 1 and { } rate)
            {
                string other = ArgumentChecks.Text(Math.Round(1 - rate, 6));
                report.AtLayer(
                    Rule, layer,
                    $"it drops {Definitions.Percent(rate)} of the values; to keep {Definitions.Percent(rate)} write {other}.",
                    (FindingProperties.Rate, other));
            }
        }
    }
}
