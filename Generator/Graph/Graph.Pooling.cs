using System.Collections.Immutable;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <content>Windows that treat each channel by itself: pools, depthwise convolutions, enlarging; their input is [batch, axes..., channels].</content>
internal sealed partial class Graph
{
    /// <summary>The largest value or the mean of each window.</summary>
    public Node Pool(PoolKind kind, Node x, IReadOnlyList<Window> windows) =>
        Add(new PoolOp(kind, windows.ToImmutableArray()), [x], Places(x.Shape, windows));

    /// <summary>Each channel convolved by a kernel of its own; the kernel's values lie as [axes..., channels].</summary>
    public Node DepthwiseConv(Node x, Node kernel, Node? bias, IReadOnlyList<Window> windows) => Add(
        new DepthwiseConvOp(windows.ToImmutableArray(), bias is not null, Expr.X, false),
        bias is null ? [x, kernel] : [x, kernel, bias],
        Places(x.Shape, windows));

    public Node DepthwiseInputGradient(Node dy, Node kernel, IReadOnlyList<Window> windows, Shape input) =>
        Add(new DepthwiseInputGradientOp(windows.ToImmutableArray(), Expr.X, false), [dy, kernel], input);

    public Node DepthwiseKernelGradient(Node x, Node dy, IReadOnlyList<Window> windows, Shape kernel) =>
        Add(new DepthwiseKernelGradientOp(windows.ToImmutableArray()), [x, dy], kernel);

    /// <summary>An axis made longer: every place repeated, or linearly between the nearest ones.</summary>
    public Node UpSample(Node x, int axis, long factor, bool linear) =>
        factor == 1 ? x : Add(new UpSampleOp(axis, factor, linear), [x], x.Shape.With(axis, x.Shape[axis] * factor));

    private static Shape Places(Shape input, IReadOnlyList<Window> windows) =>
        new([input[0], .. windows.Select((window, i) => window.Places(input[i + 1])), input.Last]);
}
