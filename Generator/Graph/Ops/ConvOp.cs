using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A convolution over the axes between batch and channels, one to three. The kernel is <c>[window axes..., channels of a group, filters]</c>,
/// in panels where there is one group; what lies outside the input is 0.
/// </summary>
internal sealed record ConvOp(EquatableArray<ConvWindow> Windows, long Groups, bool HasBias, Expr Epilogue, bool HasOperand)
    : ProductOp(HasBias, Epilogue, HasOperand)
{
    public override bool CanScale => true;

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        writer.Call(
            $"Conv.Forward{Variant}<{EpilogueMap(writer)}>(team, {ConvWindow.Shape(writer, x.Shape, node.Shape, Windows, Groups)}, "
            + $"{writer.In(x)}, {writer.In(node.Inputs[1])}, {Beside(writer, node)}{writer.Out(node)})");
    }

    protected override (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0], kernel = node.Inputs[1];
        return (
            x.NeedsGradient ? graph.ConvInputGradient(gradient, kernel, null, Windows, Groups, x.Shape) : null,
            kernel.NeedsGradient ? graph.ConvKernelGradient(x, gradient, Windows, Groups, kernel.Shape) : null);
    }
}
