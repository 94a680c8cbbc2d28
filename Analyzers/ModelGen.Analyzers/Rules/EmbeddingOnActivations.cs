using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Embedding looks up whole numbers; what a layer computes is none, and no gradient passes.</summary>
internal sealed class EmbeddingOnActivations : ModelRule
{
    public override Rule Rule => Rules.EmbeddingOnActivations;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            // What is merged may well be whole numbers.
            if (layer.Inner is Embedding
                && model.Neighbours.AllBefore(layer).FirstOrDefault(l => l.Inner is not (Flatten or Reshape or Permute or RepeatVector)) is { } source
                && source is not MergeLayer)
            {
                report.AtLayer(
                    Rule, layer,
                    $"it looks up whole numbers, but {source.Mention(layer)} gives real ones, and no gradient passes. "
                    + "Let it read the model's input, or use Dense.");
            }
        }
    }
}
