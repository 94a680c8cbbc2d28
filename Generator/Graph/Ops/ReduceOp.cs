using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

internal enum ReduceKind
{
    Sum,
    Max,
}

/// <summary>The sum or the maximum over neighbouring axes <c>[First, Last]</c>, which stay with length 1; a sum may be divided by a number.</summary>
/// <param name="Kind">Sum or maximum.</param>
/// <param name="First">The first axis reduced.</param>
/// <param name="Last">The last axis reduced.</param>
/// <param name="Divisor">What the sum is divided by; 1, or for a mean the number of values.</param>
internal sealed record ReduceOp(ReduceKind Kind, int First, int Last, Dim Divisor) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0];
        if (Kind == ReduceKind.Sum)
        {
            return [graph.Broadcast(graph.Divide(gradient, Divisor), x.Shape)];
        }

        // Where several are largest they share the gradient, as in TensorFlow.
        Node isLargest = graph.Map(Expr.Select(Comparison.Equal, Expr.X, Expr.Y, 1, 0), x, node);
        Node ties = graph.Reduce(ReduceKind.Sum, isLargest, First, Last, Dim.One);
        return [graph.Map(Expr.X * Expr.Y / Expr.Arg(2), isLargest, gradient, ties)];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Shape shape = node.Inputs[0].Shape;
        Dim outer = Shape.Product(shape.Take(First));
        Dim reduced = Shape.Product(shape.Skip(First).Take(Last - First + 1));
        Dim inner = Shape.Product(shape.Skip(Last + 1));
        string scale = Kind == ReduceKind.Max ? "" : Divisor.Equals(Dim.One) ? ", 1f" : $", 1f / ({writer.Count(Divisor)})";
        writer.Call(
            $"Reduce.{Kind}(team, {writer.Count(outer)}, {writer.Count(reduced)}, {writer.Count(inner)}, {writer.In(node.Inputs[0])}, {writer.Out(node)}{scale})");
    }
}
