using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// Each channel convolved by a kernel of its own over the axes between the batch and the channels, one or two. The kernel's values lie as
/// [axes..., channels], whatever its shape says.
/// </summary>
internal sealed record DepthwiseConvOp(EquatableArray<Window> Windows, bool HasBias, Expr Epilogue, bool HasOperand)
    : ProductOp(HasBias, Epilogue, HasOperand)
{
    public override bool CanScale => true;

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        writer.Call(
            $"Depthwise.Forward{Variant}<{EpilogueMap(writer)}>(team, {writer.Count(x.Shape[0])}, "
            + $"{WindowArguments.Write(writer, x.Shape, Windows, 2)}, {writer.Count(x.Shape.Last)}, {writer.In(x)}, {writer.In(node.Inputs[1])}, "
            + $"{Beside(writer, node)}{writer.Out(node)})");
    }

    protected override (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0], kernel = node.Inputs[1];
        return (
            x.NeedsGradient ? graph.DepthwiseInputGradient(gradient, kernel, Windows, x.Shape) : null,
            kernel.NeedsGradient ? graph.DepthwiseKernelGradient(x, gradient, Windows, kernel.Shape) : null);
    }
}
