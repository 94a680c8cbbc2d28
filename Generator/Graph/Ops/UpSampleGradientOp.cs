using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The gradient of a linear <see cref="UpSampleOp"/>.</summary>
internal sealed record UpSampleGradientOp(int Axis, long Factor) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [graph.UpSample(gradient, Axis, Factor, linear: true)];

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"UpSampling.LinearGradient(team, {writer.Count(Shape.Product(node.Shape.Take(Axis)))}, {writer.Count(node.Shape[Axis])}, "
        + $"{writer.Count(Factor)}, {writer.Count(Shape.Product(node.Shape.Skip(Axis + 1)))}, {writer.In(node.Inputs[0])}, {writer.Out(node)})");
}
