using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The sum of all values in one: the loss of a batch. Its gradient is 1 everywhere, which the graph starts from.</summary>
internal sealed record TotalOp : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("Gradients start at the values that are summed.");

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"LossSum.Run(team, {writer.Count(writer.Length(node.Inputs[0]))}, {writer.In(node.Inputs[0])}, {writer.Out(node)}, 1f)");
}
