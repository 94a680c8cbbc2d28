using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GlobalMaxPooling and GlobalAveragePooling: one value a channel over all places of one to three axes.</summary>
internal sealed class GlobalPooling(LayerDeclaration declaration, PoolKind kind, int axes) : Layer(declaration)
{
    public bool KeepDims => Declaration.Flag("KeepDims");

    public override bool IsAffine => kind == PoolKind.Average;

    /// <summary>The one window is all of the input.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => input.Size;

    public override string Describe() => Kind;

    public override Node Lower(Lowering lowering, Node x)
    {
        int[] all = [.. Enumerable.Range(1, axes)];
        Node pooled = kind == PoolKind.Average ? lowering.Graph.Mean(x, all) : lowering.Graph.Max(x, all);
        return KeepDims ? pooled : lowering.Graph.Reshape(pooled, new Shape([x.Shape[0], x.Shape.Last]));
    }

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        (Node x, Node? mask) = inputs[0];
        if (mask is null || kind != PoolKind.Average || axes != 1)
        {
            return new Signal(Lower(lowering, x), null);
        }

        // The mean over the steps that count.
        Graph graph = lowering.Graph;
        Node counting = graph.Reshape(mask, new Shape([.. mask.Shape, Dim.One]));
        Node pooled = graph.Map(Expr.X / Expr.Y, graph.Sum(graph.Multiply(x, counting), 1), graph.Sum(counting, 1));
        return new Signal(KeepDims ? pooled : graph.Reshape(pooled, new Shape([x.Shape[0], x.Shape.Last])), null);
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes)))
        {
            return null;
        }

        return KeepDims ? new Shape([.. Enumerable.Repeat(Dim.One, axes), input.Last]) : new Shape([input.Last]);
    }
}
