using System.Collections.Immutable;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <content>Convolutions of [batch, axes..., channels] and their transposes.</content>
internal sealed partial class Graph
{
    /// <summary>A convolution whose result has the given shape. A window of one cell that is everywhere is a product of matrices.</summary>
    public Node Conv(Node x, Node kernel, Node? bias, IReadOnlyList<ConvWindow> windows, long groups, Shape output)
    {
        if (groups == 1 && x.Shape.WithLast(output.Last).Equals(output) && windows.All(w => w is { Size: 1, Stride: 1, Before: 0 }))
        {
            return MatMul(x, Reshape(kernel, new Shape([x.Shape.Last, output.Last])), bias);
        }

        return Add(
            new ConvOp(windows.ToImmutableArray(), groups, bias is not null, Expr.X, false),
            bias is null ? [x, kernel] : [x, kernel, bias],
            output);
    }

    /// <summary>The transpose of a convolution that reads the given shape: what each of its places adds to the cells that it sees.</summary>
    public Node ConvInputGradient(Node dy, Node kernel, Node? bias, IReadOnlyList<ConvWindow> windows, long groups, Shape input)
    {
        // The order depends on the steps alone, so kernels that are read several times are brought into it once.
        ImmutableArray<ConvWindow> order = [.. windows.Select(w => w with { Before = 0 })];
        Node repacked = Add(new ConvKernelRepackOp(order, groups), [kernel], kernel.Shape);
        return Add(
            new ConvInputGradientOp(windows.ToImmutableArray(), groups, bias is not null, Expr.X, false),
            bias is null ? [dy, repacked] : [dy, repacked, bias],
            input);
    }

    public Node ConvKernelGradient(Node x, Node dy, IReadOnlyList<ConvWindow> windows, long groups, Shape kernel) =>
        Add(new ConvKernelGradientOp(windows.ToImmutableArray(), groups), [x, dy], kernel);
}
