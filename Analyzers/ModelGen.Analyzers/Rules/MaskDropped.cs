using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A mask that a layer on the way ignores does not reach the layer that would use it.</summary>
internal sealed class MaskDropped : ModelRule
{
    public override Rule Rule => Rules.MaskDropped;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer source in model.Layers)
        {
            // One mask is dropped once, though two layers make it.
            if (!source.MakesMask || IsMisplaced(source, model) || model.Neighbours.Before(source) is { HasMask: true })
            {
                continue;
            }

            Layer? end = model.Neighbours.AllAfter(source).FirstOrDefault(l => Drops(l) || Uses(l));
            if (end is not null && Drops(end))
            {
                report.AtLayer(
                    Rule, end,
                    $"it ignores the mask that {source.Mention(end)} makes: padding steps take part in what comes out. "
                    + $"Use GlobalAveragePooling1D or a recurrent layer, or drop {(source.Inner is Embedding ? "MaskZero" : "Masking")}.",
                    (FindingProperties.Other, Definitions.Text(source.Index)));
            }
        }
    }

    /// <summary>Behind a layer with weights Masking finds nothing to mask, which is another rule's.</summary>
    private static bool IsMisplaced(Layer source, CheckedModel model) => source.Inner is Masking && model.Neighbours.AllBefore(source).Any(l => l.IsWeightLayer);

    private static bool Drops(Layer layer) => layer.Plain() is Flatten or Reshape or Permute or ConvolutionLayer or ChannelwiseConvolution or Pooling
        || layer.Kind is "GlobalMaxPooling1D";

    private static bool Uses(Layer layer) => layer is { IsRecurrent: true } or Attention or MultiHeadAttention or GroupedQueryAttention
        || layer.Kind is "GlobalAveragePooling1D";
}
