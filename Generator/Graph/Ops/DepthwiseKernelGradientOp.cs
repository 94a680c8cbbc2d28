using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The gradient of a depthwise convolution by its kernel. Inputs: its input, the gradient by its result.</summary>
internal sealed record DepthwiseKernelGradientOp(EquatableArray<Window> Windows) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0], dy = node.Inputs[1];
        return
        [
            x.NeedsGradient ? graph.DepthwiseInputGradient(dy, gradient, Windows, x.Shape) : null,
            dy.NeedsGradient ? graph.DepthwiseConv(x, gradient, null, Windows) : null,
        ];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        writer.Call(
            $"Depthwise.KernelGradient(team, {writer.Count(x.Shape[0])}, {WindowArguments.Write(writer, x.Shape, Windows, 2)}, "
            + $"{writer.Count(x.Shape.Last)}, {writer.In(x)}, {writer.In(node.Inputs[1])}, {writer.Out(node)})");
    }
}
