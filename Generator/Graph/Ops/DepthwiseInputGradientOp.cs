using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The gradient of a depthwise convolution by its input. Inputs: the gradient by its result, its kernel.</summary>
internal sealed record DepthwiseInputGradientOp(EquatableArray<Window> Windows, Expr Epilogue, bool HasOperand)
    : ProductOp(false, Epilogue, HasOperand)
{
    public override void Emit(MethodWriter writer, Node node)
    {
        string operand = Operand(node) is { } beside ? writer.In(beside) + ", " : "";
        writer.Call(
            $"Depthwise.InputGradient{(HasOperand ? "With" : "")}<{EpilogueMap(writer)}>(team, {writer.Count(node.Shape[0])}, "
            + $"{WindowArguments.Write(writer, node.Shape, Windows, 2)}, {writer.Count(node.Shape.Last)}, {writer.In(node.Inputs[0])}, "
            + $"{writer.In(node.Inputs[1])}, {operand}{writer.Out(node)})");
    }

    protected override (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient)
    {
        Node dy = node.Inputs[0], kernel = node.Inputs[1];
        return (
            dy.NeedsGradient ? graph.DepthwiseConv(gradient, kernel, null, Windows) : null,
            kernel.NeedsGradient ? graph.DepthwiseKernelGradient(gradient, dy, Windows, kernel.Shape) : null);
    }
}
