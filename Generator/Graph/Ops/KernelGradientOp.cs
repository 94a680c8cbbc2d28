using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary><c>xᵀ · dy</c> in panels: the gradient by a MatMul's kernel.</summary>
internal sealed record KernelGradientOp : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("It is a gradient; second derivatives are not taken.");

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        Node dy = node.Inputs[1];
        string k = writer.Count(x.Shape.Last);
        string n = writer.Count(dy.Shape.Last);
        writer.Call(
            $"MatMul.KernelGradient(team, {writer.Count(MatMulOp.Rows(x))}, {k}, {n}, {writer.In(x)}, {k}, {writer.In(dy)}, {n}, {writer.Out(node)})");
    }
}
