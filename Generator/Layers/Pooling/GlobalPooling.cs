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

    public override string Describe() => Kind;

    public override Node Lower(Lowering lowering, Node x)
    {
        int[] all = [.. Enumerable.Range(1, axes)];
        Node pooled = kind == PoolKind.Average ? lowering.Graph.Mean(x, all) : lowering.Graph.Max(x, all);
        return KeepDims ? pooled : lowering.Graph.Reshape(pooled, new Shape([x.Shape[0], x.Shape.Last]));
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
