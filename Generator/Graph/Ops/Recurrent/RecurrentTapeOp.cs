using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A recurrent layer in training: of every input step the states after it, and what its gradient needs. Inputs: the projected input,
/// the recurrent kernel, and what the specification names. Gradients pass by <see cref="RecurrentResultOp"/>.
/// </summary>
internal sealed record RecurrentTapeOp(RecurrentSpec Spec) : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [];

    public override void Emit(MethodWriter writer, Node node)
    {
        RecurrentInputs others = Spec.Inputs(node.Inputs, 2);
        string optional = string.Join(
            ", ", new[] { others.Bias, others.H, others.C, others.Mask, others.Dropout }.Select(n => RecurrentInputs.Argument(writer, n)));
        writer.Call(
            $"Recurrent.Record<{Spec.Cell(writer)}>(team, {Spec.Form(writer, node.Shape)}, {writer.In(node.Inputs[0])}, "
            + $"{writer.In(node.Inputs[1])}, {optional}, {writer.Out(node)})");
    }
}
