using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The transpose of a matrix in panels, in panels again: what the gradient by a MatMul's input multiplies with.</summary>
internal sealed record PanelTransposeOp : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("It is made for gradients; second derivatives are not taken.");

    public override void Emit(MethodWriter writer, Node node)
    {
        Node matrix = node.Inputs[0];
        writer.Call(
            $"Panels.Transpose(team, {writer.Count(matrix.Shape[0])}, {writer.Count(matrix.Shape[1])}, {writer.In(matrix)}, {writer.Out(node)})");
    }
}
