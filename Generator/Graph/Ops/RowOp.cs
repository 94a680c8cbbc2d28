using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>One row of a weight that holds several things side by side: a view, no code.</summary>
internal sealed record RowOp(int Row) : Op
{
    public override bool IsView => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Dim rows = node.Inputs[0].Shape[0];
        return [graph.Pad(graph.Reshape(gradient, node.Shape.Prepend(Dim.One)), 0, Row, rows - 1 - Row)];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
    }
}
