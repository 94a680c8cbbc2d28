using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>A stretch of one axis, from <paramref name="Start"/> on; its length is the result's.</summary>
internal sealed record SliceOp(int Axis, Dim Start) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Dim whole = node.Inputs[0].Shape[Axis];
        return [graph.Pad(gradient, Axis, Start, whole - Start - node.Shape[Axis])];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        Dim inner = Shape.Product(x.Shape.Skip(Axis + 1));
        string rows = writer.Count(Shape.Product(x.Shape.Take(Axis)));
        string count = writer.Count(node.Shape[Axis] * inner);
        writer.Call($"Rows.Copy(team, {rows}, {count}, {writer.In(x, Start * inner)}, {writer.Count(x.Shape[Axis] * inner)}, {writer.Out(node)}, {count})");
    }
}
