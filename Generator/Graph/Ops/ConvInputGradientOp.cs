using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The transpose of a convolution: its gradient by its input, and what a transposed convolution computes. Inputs: a tensor of the
/// shape that the convolution gives, its kernel repacked; the result has the shape that the convolution reads.
/// </summary>
internal sealed record ConvInputGradientOp(EquatableArray<ConvWindow> Windows, long Groups, bool HasBias, Expr Epilogue, bool HasOperand)
    : ProductOp(HasBias, Epilogue, HasOperand)
{
    public override bool CanScale => true;

    public override void Emit(MethodWriter writer, Node node)
    {
        Node dy = node.Inputs[0];
        writer.Call(
            $"Conv.InputGradient{Variant}<{EpilogueMap(writer)}>(team, {ConvWindow.Shape(writer, node.Shape, dy.Shape, Windows, Groups)}, "
            + $"{writer.In(dy)}, {writer.In(node.Inputs[1])}, {Beside(writer, node)}{writer.Out(node)})");
    }

    protected override (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient)
    {
        Node dy = node.Inputs[0], kernel = node.Inputs[1].Inputs[0];
        return (
            dy.NeedsGradient ? graph.Conv(gradient, kernel, null, Windows, Groups, dy.Shape) : null,
            kernel.NeedsGradient ? graph.ConvKernelGradient(gradient, dy, Windows, Groups, kernel.Shape) : null);
    }
}
