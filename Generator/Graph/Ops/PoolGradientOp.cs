using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The gradient of a pool. Inputs: the gradient by its result and, for maxima, its input and its result; the first of several that are
/// largest gets it all, as in TensorFlow.
/// </summary>
internal sealed record PoolGradientOp(PoolKind Kind, EquatableArray<Window> Windows) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => Kind == PoolKind.Average
        ? [graph.Pool(Kind, gradient, Windows)]
        : throw new InvalidOperationException("It is a gradient; second derivatives of maxima are not taken.");

    public override void Emit(MethodWriter writer, Node node)
    {
        string windows = WindowArguments.Write(writer, node.Shape, Windows, 3);
        string gradient = writer.In(node.Inputs[0]);
        string inputs = Kind == PoolKind.Max ? $"{writer.In(node.Inputs[1])}, {writer.In(node.Inputs[2])}, {gradient}" : gradient;
        writer.Call(
            $"Pooling.{Kind}Gradient(team, {writer.Count(node.Shape[0])}, {windows}, {writer.Count(node.Shape.Last)}, {inputs}, {writer.Out(node)})");
    }
}
