using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Softmax along the last axis, or its logarithm, which is exact where softmax itself would round to 0.</summary>
internal sealed record SoftmaxOp(bool Logarithm) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        int last = node.Shape.Rank - 1;
        if (Logarithm)
        {
            Node sum = graph.Sum(gradient, last);
            return [graph.Map(Expr.X - (Expr.Y * Expr.Arg(2)), gradient, graph.Softmax(node.Inputs[0]), sum)];
        }

        Node weighted = graph.Sum(graph.Multiply(gradient, node), last);
        return [graph.Map(Expr.X * (Expr.Y - Expr.Arg(2)), node, gradient, weighted)];
    }

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"{(Logarithm ? "LogSoftmax" : "Softmax")}.Run(team, {writer.Count(MatMulOp.Rows(node))}, {writer.Count(node.Shape.Last)}, "
        + $"{writer.In(node.Inputs[0])}, {writer.Out(node)})");
}
