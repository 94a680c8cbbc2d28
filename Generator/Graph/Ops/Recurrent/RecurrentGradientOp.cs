using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The backward scan: the gradients by all gates of all steps, in the order of the input. Inputs: the gradient by the layer's result,
/// the transposed recurrent kernel, the tape, and what the specification names except the bias.
/// </summary>
internal sealed record RecurrentGradientOp(RecurrentSpec Spec) : Op
{
    public override bool PassesGradient => false;

    /// <summary>The tensors the specification names, of this op's inputs.</summary>
    public RecurrentInputs Others(Node node) => (Spec with { HasBias = false }).Inputs(node.Inputs, 3);

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("It is a gradient; second derivatives are not taken.");

    public override void Emit(MethodWriter writer, Node node)
    {
        RecurrentInputs others = Others(node);
        string optional = string.Join(", ", new[] { others.H, others.C, others.Mask, others.Dropout }.Select(n => RecurrentInputs.Argument(writer, n)));
        writer.Call(
            $"Recurrent.Gradient<{Spec.Gradient(writer)}>(team, {Spec.Form(writer, node.Shape)}, {writer.In(node.Inputs[0])}, {writer.In(node.Inputs[1])}, "
            + $"{optional}, {writer.In(node.Inputs[2])}, {writer.Out(node)})");
    }
}
