using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Zeros before and after along one axis.</summary>
internal sealed record PadOp(int Axis, Dim Before, Dim After) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        [graph.Slice(gradient, Axis, Before, node.Inputs[0].Shape[Axis])];

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        Dim inner = Shape.Product(x.Shape.Skip(Axis + 1));
        string rows = writer.Count(Shape.Product(x.Shape.Take(Axis)));
        string lengths = string.Join(", ", new[] { Before, x.Shape[Axis], After }.Select(length => writer.Count(length * inner)));
        writer.Call($"Rows.Pad(team, {rows}, {lengths}, {writer.In(x)}, {writer.Out(node)})");
    }
}
