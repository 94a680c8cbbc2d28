using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>A linear layer of a linear layer is linear: the first one adds weights but nothing the second could not do alone.</summary>
internal sealed class LinearStack : ModelRule
{
    public override Rule Rule => Rules.LinearStack;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer first in model.Layers)
        {
            if (first is { IsLinearMap: true, Activation: Activation.Linear } && NextLinearMap(model, first) is { } second && !IsBottleneck(first, second))
            {
                report.AtLayer(
                    Rule, first,
                    $"it has no activation, so it and {second.Mention()} together are one linear map; "
                    + $"its {first.DeclaredWidth} units add nothing. Add ReLU, or remove it.",
                    (FindingProperties.Activation, nameof(Activation.ReLU)),
                    (FindingProperties.Other, Definitions.Text(second.Index)));
            }
        }
    }

    private static Layer? NextLinearMap(CheckedModel model, Layer first) =>
        model.Layers.Skip(first.Index + 1).FirstOrDefault(l => l.IsWeightLayer || !l.IsAffine) is { IsLinearMap: true } second ? second : null;

    /// <summary>Whether the first layer narrows what passes, which one layer in place of the two would not; true where shapes are not known.</summary>
    private static bool IsBottleneck(Layer first, Layer second)
    {
        if (first is not { Input: { } input, Output: { } middle } || second is not { Input: { } given, Output: { } output })
        {
            return true;
        }

        // Where both work along the last axis of the same grid, widths are those of that axis.
        bool sameGrid = middle.Take(middle.Rank - 1).SequenceEqual(given.Take(given.Rank - 1));
        long? Width(Shape shape) => (sameGrid ? shape.Last : shape.Size).Constant;
        return !(Width(middle) >= Math.Min(Width(input) ?? long.MaxValue, Width(output) ?? long.MaxValue));
    }
}
