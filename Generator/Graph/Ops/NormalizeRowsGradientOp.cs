using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The gradient of <see cref="NormalizeRowsOp"/> without gamma and beta by its input. Inputs: x, the gradient by the result.</summary>
/// <param name="Leading">How many axes stand before those normalized.</param>
/// <param name="Center">Whether the mean is taken off.</param>
/// <param name="Epsilon">Added to the mean square distance.</param>
internal sealed record NormalizeRowsGradientOp(int Leading, bool Center, double Epsilon) : Op
{
    public override bool CanRunInPlace => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("It is a gradient; second derivatives are not taken.");

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"NormalizeRows.Gradient(team, {NormalizeRowsOp.Sizes(writer, node, Leading)}, {(Center ? "true" : "false")}, "
        + $"{new ConstExpr(Epsilon).ToCSharp()}, {writer.In(node.Inputs[0])}, {writer.In(node.Inputs[1])}, {writer.Out(node)})");
}
