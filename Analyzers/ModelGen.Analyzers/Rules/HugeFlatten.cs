using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A Dense on a flattened image or sequence of full size holds nearly all weights of the model.</summary>
internal sealed class HugeFlatten : ModelRule
{
    public override Rule Rule => Rules.HugeFlatten;

    private const long Features = 100_000;
    private const long Weights = 50_000_000;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Plain() is not Dense { Input: { Rank: 1 } input, Output: not null } dense
                || input.Last.Constant is not { } features
                || features < Features
                || features * dense.Units < Weights
                || model.Neighbours.AllBefore(layer).FirstOrDefault(l => !l.IsElementwise) is not Flatten flatten)
            {
                continue;
            }

            long weights = features * dense.Units;
            report.AtLayer(
                Rule, layer,
                $"its kernel alone has {Definitions.Grouped(features)} x {Definitions.Grouped(dense.Units)} = {Definitions.Grouped(weights)} weights "
                + $"({Definitions.Grouped(weights * sizeof(float) / 1_000_000)} MB, and training holds it several times), "
                + $"because {flatten.Mention(layer)} joins {flatten.Input}. "
                + "Make the input smaller before Flatten, or use fewer units.",
                (FindingProperties.Other, Definitions.Text(flatten.Index)));
        }
    }
}
