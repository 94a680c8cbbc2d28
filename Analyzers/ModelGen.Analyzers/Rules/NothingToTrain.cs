using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Training changes weights, and there are none.</summary>
internal sealed class NothingToTrain : ModelRule
{
    public override Rule Rule => Rules.NothingToTrain;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is not null && !model.Layers.Any(HasWeights))
        {
            report.At(
                FindingPlace.Compile, Rule,
                $"{model.CompileFrame()} no layer has weights, so training changes nothing. Add a layer that learns, such as Dense, or remove [Compile].");
        }
    }
    /// <summary>Whether it has weights, or behind a shape error, where they are not known, is of a kind that has some.</summary>
    private static bool HasWeights(Layer layer) => layer.IsWeightLayer || (layer.Output is not null
        ? layer.Weights.Count > 0
        : layer.Inner is BatchNormalization or LayerNormalization or GroupNormalization or RMSNormalization or PReLU
            or PositionEmbedding or Attention or MultiHeadAttention or GroupedQueryAttention);
}
