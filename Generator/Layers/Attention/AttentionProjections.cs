using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>The matrices in front of attention and behind it: features to heads and back.</summary>
internal static class AttentionProjections
{
    /// <summary>The weights of a projection from features to heads: <c>kernel [features, heads, size]</c>, <c>bias [heads, size]</c>.</summary>
    public static IEnumerable<Weight> ToHeads(LayerDeclaration declaration, string name, Dim features, long heads, long size, bool useBias) =>
        Weights(declaration, name, new Shape([features, heads, size]), rowAxes: 1, new Shape([heads, size]), useBias);

    /// <summary>The weights of a projection from heads to an output: <c>kernel [heads, size, ...output]</c>, <c>bias [...output]</c>.</summary>
    public static IEnumerable<Weight> FromHeads(LayerDeclaration declaration, string name, long heads, long size, Shape output, bool useBias) =>
        Weights(declaration, name, new Shape([heads, size, .. output]), rowAxes: 2, output, useBias);

    /// <summary>A projection of the last axis.</summary>
    public static Node Project(Lowering lowering, Layer layer, string name, Node x, bool useBias) => lowering.Graph.MatMul(
        x, lowering.Matrix(layer, $"{name}/kernel"), useBias ? lowering.Vector(layer, $"{name}/bias") : null);

    /// <summary>The last axis of <c>[batch, steps, heads · size]</c> under the axes it is made of.</summary>
    public static Node Split(Graph graph, Node x, params Dim[] axes) => graph.Reshape(x, new Shape([x.Shape[0], x.Shape[1], .. axes]));

    private static IEnumerable<Weight> Weights(
        LayerDeclaration declaration, string name, Shape kernel, int rowAxes, Shape bias, bool useBias)
    {
        yield return Weight.From(declaration, "Kernel", $"{name}/kernel", kernel, Initializer.GlorotUniform) with
        {
            InPanels = true,
            RowAxes = rowAxes,
        };
        if (useBias)
        {
            yield return Weight.From(declaration, "Bias", $"{name}/bias", bias, Initializer.Zeros);
        }
    }
}
