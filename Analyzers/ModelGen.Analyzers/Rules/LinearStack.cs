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
            if (Next(model, first, throughMaxPooling: false) is { } second)
            {
                report.AtLayer(
                    Rule, first,
                    $"it has no activation, so it and {second.Mention(first)} together are one linear map; "
                    + $"its {first.DeclaredWidth} units add nothing. Add ReLU, or remove it.",
                    (FindingProperties.Activation, nameof(Activation.ReLU)),
                    (FindingProperties.Other, Definitions.Text(second.Index)));
            }
        }
    }

    /// <summary>The linear layer that takes in what this one gives with nothing nonlinear between, where the two are not a known pattern.</summary>
    public static Layer? Next(CheckedModel model, Layer first, bool throughMaxPooling)
    {
        if (first is not { IsLinearMap: true, Activation: Activation.Linear } || first.Inner is TransposedConvolution || IsFactor(first))
        {
            return null;
        }

        Layer? second = model.Neighbours.AllAfter(first)
            .FirstOrDefault(l => l.IsWeightLayer || !(l.IsAffine || (throughMaxPooling && IsMaxPooling(l))));
        return second is { IsLinearMap: true } && !IsFactor(second) && !IsBottleneck(first, second) && !IsGrid(model, first, second) && !AreCrossed(first.Inner, second.Inner)
            ? second
            : null;
    }

    /// <summary>The layers between two of one line.</summary>
    public static IEnumerable<Layer> Between(CheckedModel model, Layer first, Layer second) =>
        model.Neighbours.AllAfter(first).TakeWhile(l => l != second);

    public static bool IsMaxPooling(Layer layer) => layer.Inner is Pooling { IsAffine: false } or GlobalPooling { IsAffine: false };

    /// <summary>A Dense whose values Reshape makes the grid of a convolution, as generators begin.</summary>
    private static bool IsGrid(CheckedModel model, Layer first, Layer second) =>
        first.Inner is Dense && second.Inner is ConvolutionLayer
        && Between(model, first, second).Any(l => l is Reshape);

    /// <summary>Depthwise before or after pointwise: together a cheaper convolution.</summary>
    private static bool IsFactor(Layer layer) => layer.Inner is ChannelwiseConvolution;

    /// <summary>A kernel of 1 x n before one of n x 1: together a cheaper n x n.</summary>
    private static bool AreCrossed(Layer first, Layer second) =>
        first.Windows.Count == second.Windows.Count
        && first.Windows.Any(w => w.Size == 1) && second.Windows.Any(w => w.Size == 1)
        && first.Windows.Zip(second.Windows, (a, b) => (a.Size == 1) != (b.Size == 1)).All(crossed => crossed);

    /// <summary>Whether the first layer narrows what passes, which one layer in place of the two would not; true where shapes are not known.</summary>
    private static bool IsBottleneck(Layer first, Layer second)
    {
        if (first is not { Input: { } input, Output: { } middle } || second is not { Input: { } given, Output: { } output })
        {
            return true;
        }

        // Where both work along the last axis of the same grid, as Dense layers do, widths are those of that axis.
        bool sameGrid = AreSameGrid(input, middle) && AreSameGrid(middle, given) && AreSameGrid(given, output);
        long? Width(Shape shape) => (sameGrid ? shape.Last : shape.Size).Constant;
        return !(Width(middle) >= Math.Min(Width(input) ?? long.MaxValue, Width(output) ?? long.MaxValue));
    }

    private static bool AreSameGrid(Shape one, Shape other) => one.Rank == other.Rank && one.Take(one.Rank - 1).SequenceEqual(other.Take(other.Rank - 1));
}
