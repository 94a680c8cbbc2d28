using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary><c>x · W + bias</c> over the last axis of x, W in panels.</summary>
internal sealed record MatMulOp(bool HasBias, Expr Epilogue, bool HasOperand) : ProductOp(HasBias, Epilogue, HasOperand)
{
    public override bool CanScale => true;

    public static Dim Rows(Node x) => Shape.Product(x.Shape.Take(x.Shape.Rank - 1));

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        Node kernel = node.Inputs[1];
        string m = writer.Count(Rows(x));
        string k = writer.Count(x.Shape.Last);
        string n = writer.Count(node.Shape.Last);
        string distance = HasOperand ? $"{n}, " : "";
        writer.Call(
            $"MatMul.Forward{Variant}<{EpilogueMap(writer)}>(team, {m}, {k}, {n}, {writer.In(x)}, {k}, {writer.In(kernel)}, "
            + $"{Beside(writer, node)}{distance}{writer.Out(node)}, {n})");
    }

    protected override (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0];
        Node kernel = node.Inputs[1];
        return (
            x.NeedsGradient ? graph.MatMul(gradient, graph.PanelTranspose(kernel), null) : null,
            kernel.NeedsGradient ? graph.KernelGradient(x, gradient) : null);
    }
}
