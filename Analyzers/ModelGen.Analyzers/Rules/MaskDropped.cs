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
            if (!source.MakesMask || (source.Inner is Masking && !source.OnModelInput))
            {
                continue;
            }

            Layer? end = model.Layers.Skip(source.Index + 1).FirstOrDefault(l => Drops(l) || Uses(l));
            if (end is not null && Drops(end))
            {
                report.AtLayer(
                    Rule, end,
                    $"it ignores the mask that {source.Mention()} makes: padding steps take part in what comes out. "
                    + $"Use GlobalAveragePooling1D or a recurrent layer, or drop {(source.Inner is Embedding ? "MaskZero" : "Masking")}.",
                    (FindingProperties.Other, Definitions.Text(source.Index)));
            }
        }
    }

    private static bool Drops(Layer layer) => layer is Flatten or Reshape or Permute or ConvolutionLayer or ChannelwiseConvolution or Pooling
        || layer.Kind is "GlobalMaxPooling1D";

    private static bool Uses(Layer layer) => layer.IsRecurrent || layer.Kind is "GlobalAveragePooling1D";
}
