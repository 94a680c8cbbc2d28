using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Rows (input 1) added up by their numbers (input 0) into a table: the gradient of one that rows were looked up in.</summary>
internal sealed record ScatterAddOp : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        [null, node.Inputs[1].NeedsGradient ? graph.Gather(node.Inputs[0], gradient) : null];

    public override void Emit(MethodWriter writer, Node node)
    {
        (Node indices, Node rows) = (node.Inputs[0], node.Inputs[1]);
        writer.Call(
            $"ScatterAdd.Run(team, {writer.Count(indices.Shape.Size)}, {writer.Count(node.Shape[0])}, {writer.Count(node.Shape[1])}, "
            + $"{writer.In(indices)}, {writer.In(rows)}, {writer.Out(node)})");
    }
}
