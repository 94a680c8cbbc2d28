using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// <c>x · W + bias</c> over the last axis of x, W in panels; then, where a pass has put it there, an elementwise formula on the
/// accumulators, of which a further operand of the result's shape may be part. Inputs: x, W, bias (if any), operand (if any).
/// </summary>
internal sealed record MatMulOp(bool HasBias, Expr Epilogue, bool HasOperand) : Op
{
    public static Dim Rows(Node x) => Shape.Product(x.Shape.Take(x.Shape.Rank - 1));

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        if (Epilogue is not ArgExpr || HasOperand)
        {
            throw new InvalidOperationException("Gradients are taken before elementwise ops are fused.");
        }

        Node x = node.Inputs[0];
        Node kernel = node.Inputs[1];
        Node? dx = x.NeedsGradient ? graph.MatMul(gradient, graph.PanelTranspose(kernel), null) : null;
        Node? dw = kernel.NeedsGradient ? graph.KernelGradient(x, gradient) : null;
        int[] leading = [.. Enumerable.Range(0, node.Shape.Rank - 1)];
        return HasBias
            ? [dx, dw, node.Inputs[2].NeedsGradient ? graph.Reshape(graph.Sum(gradient, leading), node.Inputs[2].Shape) : null]
            : [dx, dw];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        Node kernel = node.Inputs[1];
        string m = writer.Count(Rows(x));
        string k = writer.Count(x.Shape.Last);
        string n = writer.Count(node.Shape.Last);
        string bias = HasBias ? writer.In(node.Inputs[2]) : "in Unsafe.NullRef<float>()";
        string operand = HasOperand ? $"{writer.In(node.Inputs[HasBias ? 3 : 2])}, {n}, " : "";
        string map = writer.Map(Epilogue, HasOperand ? 2 : 1);
        writer.Call(
            $"MatMul.Forward{(HasOperand ? "With" : "")}<{map}>(team, {m}, {k}, {n}, {writer.In(x)}, {k}, {writer.In(kernel)}, {bias}, "
            + $"{operand}{writer.Out(node)}, {n})");
    }
}
