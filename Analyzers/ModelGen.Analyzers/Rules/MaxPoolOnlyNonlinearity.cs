using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Between two linear layers max pooling alone is legal, but often a forgotten activation.</summary>
internal sealed class MaxPoolOnlyNonlinearity : ModelRule
{
    public override Rule Rule => Rules.MaxPoolOnlyNonlinearity;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer first in model.Layers)
        {
            if (LinearStack.Next(model, first, throughMaxPooling: true) is { } next
                && LinearStack.Between(model, first, next).Any(LinearStack.IsMaxPooling))
            {
                report.AtLayer(
                    Rule, first,
                    $"only max pooling stands between it and {next.Mention(first)}. That is legal, but usually ReLU is meant: add it.",
                    (FindingProperties.Activation, nameof(Activation.ReLU)),
                    (FindingProperties.Other, Definitions.Text(next.Index)));
            }
        }
    }
}
