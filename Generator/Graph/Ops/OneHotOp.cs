using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Class numbers as rows of 0 with a 1 at the class; a number that is no class gives a row of 0.</summary>
internal sealed record OneHotOp : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [null];

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"OneHot.Run(team, {writer.Count(MatMulOp.Rows(node))}, {writer.Count(node.Shape.Last)}, {writer.In(node.Inputs[0])}, {writer.Out(node)})");
}
