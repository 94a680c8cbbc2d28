using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>A copy, for a result that lies where it cannot stay. The number keeps two copies of one tensor apart.</summary>
internal sealed record CopyOp(int Number) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [gradient];

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"Map.Run<{writer.Map(Expr.X, 1)}>(team, {writer.Count(writer.Length(node))}, {writer.In(node.Inputs[0])}, {writer.Out(node)})");
}
