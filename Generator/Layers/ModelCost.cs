using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What layers cost together.</summary>
internal static class ModelCost
{
    /// <summary>Values of a layer's weights, those that are not trained included; a layer that shares the weights of an earlier one has none.</summary>
    public static long Parameters(Layer layer) => layer.Weights.Sum(w => w.Shape.Size.Constant!.Value);

    public static long Parameters(IEnumerable<Layer> layers) => layers.Sum(Parameters);

    /// <summary>Operations of one sample.</summary>
    public static Dim Flops(IEnumerable<Layer> layers) => layers.Aggregate(Dim.Of(0), (sum, layer) => sum + layer.Flops);
}
