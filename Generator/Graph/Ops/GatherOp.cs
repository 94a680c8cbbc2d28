using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Rows of a table (input 1) by their numbers (input 0), which get no gradient. An index that is no row's is an error when the model runs.</summary>
internal sealed record GatherOp : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        (Node indices, Node table) = (node.Inputs[0], node.Inputs[1]);
        return [null, table.NeedsGradient ? graph.ScatterAdd(indices, gradient, table.Shape) : null];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        (Node indices, Node table) = (node.Inputs[0], node.Inputs[1]);
        writer.Call(
            $"Gather.Run(team, {writer.Count(indices.Shape.Size)}, {writer.Count(table.Shape[0])}, {writer.Count(table.Shape[1])}, "
            + $"{writer.In(indices)}, {writer.In(table)}, {writer.Out(node)}, {Literals.Text(node.Layer ?? "Embedding")})");
    }
}
