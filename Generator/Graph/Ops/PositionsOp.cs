using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>0, 1, 2, ... along the only axis that is longer than 1: positions of steps, and of columns for a causal mask.</summary>
internal sealed record PositionsOp : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [];

    public override void Emit(MethodWriter writer, Node node) =>
        writer.Call($"Positions.Run(team, {writer.Count(node.Shape.Size)}, {writer.Out(node)})");
}
