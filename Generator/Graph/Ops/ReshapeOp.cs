using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The same values under other axes: a view, no code.</summary>
internal sealed record ReshapeOp : Op
{
    public override bool IsView => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        [graph.Reshape(gradient, node.Inputs[0].Shape)];

    public override void Emit(MethodWriter writer, Node node)
    {
    }
}
