using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A weight over a number, which a training pass puts in the weight's place before using it: the gradient by it is the weight's, and none
/// passes to what it was made of. Over 0 the weight stays. Inputs: the weight, the number.
/// </summary>
internal sealed record ReplacedWeightOp(Weight Weight) : Op
{
    private static readonly Expr s_formula = Expr.Select(Comparison.Equal, Expr.Y, 0, Expr.X, Expr.X / Expr.Y);

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("Its gradient is that of the weight.");

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"Map.Run<{writer.Map(s_formula, 2)}>(team, new MapShape(1, 1, {writer.Count(writer.Length(node))}), "
        + $"{writer.In(node.Inputs[0])}, new Strides(0, 0, 1), {writer.In(node.Inputs[1])}, new Strides(0, 0, 0), {writer.Out(node)})");
}
