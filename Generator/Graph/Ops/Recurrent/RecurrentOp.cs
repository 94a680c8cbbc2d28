using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A recurrent layer in inference: the last state, or those after every step; with <paramref name="Cells"/> each followed by the cell
/// state. Inputs: the projected input [batch, steps, gates·units], the recurrent kernel, and what the specification names.
/// </summary>
internal sealed record RecurrentOp(RecurrentSpec Spec, bool Cells) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("Training runs the scan that keeps what gradients need.");

    public override void Emit(MethodWriter writer, Node node)
    {
        RecurrentInputs others = Spec.Inputs(node.Inputs, 2);
        string optional = string.Join(", ", new[] { others.Bias, others.H, others.C, others.Mask }.Select(n => RecurrentInputs.Argument(writer, n)));
        writer.Call(
            $"Recurrent.Run<{Spec.Cell(writer)}>(team, {Spec.Form(writer, node.Inputs[0].Shape, Cells)}, {writer.In(node.Inputs[0])}, "
            + $"{writer.In(node.Inputs[1])}, {optional}, {writer.Out(node)})");
    }
}
