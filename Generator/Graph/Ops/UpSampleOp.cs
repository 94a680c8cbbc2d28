using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// An axis made longer by a whole factor: every place repeated, or, linearly, what lies between the two nearest places, whose centres are
/// half a place from their ends.
/// </summary>
internal sealed record UpSampleOp(int Axis, long Factor, bool IsLinear) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Shape shape = node.Inputs[0].Shape;
        if (IsLinear)
        {
            return [graph.Add(new UpSampleGradientOp(Axis, Factor), [gradient], shape)];
        }

        Node apart = graph.Reshape(gradient, shape.Insert(Axis + 1, Factor));
        return [graph.Reshape(graph.Sum(apart, Axis + 1), shape)];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        writer.Call(
            $"UpSampling.{(IsLinear ? "Linear" : "Nearest")}(team, {writer.Count(Shape.Product(x.Shape.Take(Axis)))}, {writer.Count(x.Shape[Axis])}, "
            + $"{writer.Count(Factor)}, {writer.Count(Shape.Product(x.Shape.Skip(Axis + 1)))}, {writer.In(x)}, {writer.Out(node)})");
    }
}
