using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Every value divided by a size that is only known when the model is called, such as the number of samples.</summary>
internal sealed record DivideOp(Dim Divisor) : Op
{
    public override bool CanRunInPlace => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [graph.Divide(gradient, Divisor)];

    public override void Emit(MethodWriter writer, Node node) => writer.Call(
        $"Scale.Run(team, {writer.Count(writer.Length(node))}, {writer.In(node.Inputs[0])}, 1f / ({writer.Count(Divisor)}), {writer.Out(node)})");
}
