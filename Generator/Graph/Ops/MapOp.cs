using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A formula on every element of its operands, which broadcast to the result's shape (numpy's rule, but of equal rank).
/// </summary>
/// <param name="Formula">The formula; operand i is input i.</param>
/// <param name="FromResult">For one operand: its derivative in terms of the result, where that is cheaper to keep than the operand.</param>
internal sealed record MapOp(Expr Formula, Expr? FromResult) : Op
{
    /// <summary>The most operands the runtime's elementwise kernels take.</summary>
    public const int MaxOperands = 6;

    public override bool CanRunInPlace => true;

    /// <summary>False for a formula that only chooses between numbers, such as a mask.</summary>
    public override bool PassesGradient => Enumerable.Range(0, MaxOperands).Any(i => Derivative.Of(Formula, i) is not ConstExpr { Value: 0 });

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        [.. node.Inputs.Select((input, i) => input.NeedsGradient ? graph.SumTo(ByOperand(graph, node, gradient, i), input.Shape) : null)];

    public override void Emit(MethodWriter writer, Node node)
    {
        string map = writer.Map(Formula, node.Inputs.Count);
        if (node.Inputs.All(i => i.Shape.Equals(node.Shape)))
        {
            string operands = string.Join(", ", node.Inputs.Select(input => writer.In(input)));
            writer.Call($"Map.Run<{map}>(team, {writer.Count(writer.Length(node))}, {operands}, {writer.Out(node)})");
            return;
        }

        var levels = BroadcastLevels.Of(node.Shape, [.. node.Inputs.Select(i => i.Shape)]);
        string strided = string.Join(", ", node.Inputs.Select((input, i) => $"{writer.In(input)}, {levels.Strides(writer, i)}"));
        writer.Call($"Map.Run<{map}>(team, {levels.Counts(writer)}, {strided}, {writer.Out(node)})");
    }

    private Node ByOperand(Graph graph, Node node, Node gradient, int index)
    {
        if (FromResult is not null)
        {
            return graph.Map(Expr.X * FromResult.Substitute(_ => Expr.Y), gradient, node);
        }

        // Operand 0 of the new formula is the gradient, the old ones follow; unused ones are dropped by the graph.
        Expr derivative = Derivative.Of(Formula, index).Substitute(i => Expr.Arg(i + 1));
        return graph.Map(Expr.X * derivative, [gradient, .. node.Inputs], node.Shape);
    }
}
