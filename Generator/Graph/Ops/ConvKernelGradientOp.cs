using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The gradient of a convolution by its kernel, lying as the kernel does. Inputs: its input, the gradient by its result.</summary>
internal sealed record ConvKernelGradientOp(EquatableArray<ConvWindow> Windows, long Groups) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0], dy = node.Inputs[1];
        return
        [
            x.NeedsGradient ? graph.ConvInputGradient(dy, gradient, null, Windows, Groups, x.Shape) : null,
            dy.NeedsGradient ? graph.Conv(x, gradient, null, Windows, Groups, dy.Shape) : null,
        ];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0], dy = node.Inputs[1];
        writer.Call(
            $"Conv.KernelGradient(team, {ConvWindow.Shape(writer, x.Shape, dy.Shape, Windows, Groups)}, {writer.In(x)}, {writer.In(dy)}, "
            + $"{writer.Out(node)})");
    }
}
