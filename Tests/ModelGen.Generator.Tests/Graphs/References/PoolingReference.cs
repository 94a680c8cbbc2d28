using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Tests;

/// <summary>Pools and depthwise convolutions, window by window.</summary>
internal static class PoolingReference
{
    public static double[] Pool(GraphInterpreter run, Node node)
    {
        var op = (PoolOp)node.Op;
        double[] x = run[node.Inputs[0]];
        return
        [
            .. Windows(run, node.Inputs[0].Shape, op.Windows)
                .Select(window => window.Select(pair => x[pair.Input]))
                .Select(values => op.Kind == PoolKind.Max ? values.Max() : values.Average()),
        ];
    }

    public static double[] PoolGradient(GraphInterpreter run, Node node)
    {
        var op = (PoolGradientOp)node.Op;
        double[] dy = run[node.Inputs[0]], dx = new double[run.Size(node.Shape.Size)];
        int at = 0;
        foreach (List<(long Input, long Kernel)> window in Windows(run, node.Shape, op.Windows))
        {
            if (op.Kind == PoolKind.Max)
            {
                double[] x = run[node.Inputs[1]];
                dx[window.MaxBy(pair => x[pair.Input]).Input] += dy[at];
            }
            else
            {
                window.ForEach(pair => dx[pair.Input] += dy[at] / window.Count);
            }

            at++;
        }

        return dx;
    }

    public static double[] DepthwiseConv(GraphInterpreter run, Node node)
    {
        var op = (DepthwiseConvOp)node.Op;
        double[] x = run[node.Inputs[0]], kernel = run[node.Inputs[1]];
        IEnumerable<double> sums = Windows(run, node.Inputs[0].Shape, op.Windows)
            .Select(window => window.Sum(pair => x[pair.Input] * kernel[pair.Kernel]));
        return ConvolutionReference.Finish(run, node, op, [.. sums]);
    }

    public static double[] DepthwiseInputGradient(GraphInterpreter run, Node node)
    {
        var op = (DepthwiseInputGradientOp)node.Op;
        double[] dy = run[node.Inputs[0]], kernel = run[node.Inputs[1]], dx = new double[run.Size(node.Shape.Size)];
        int at = 0;
        foreach (List<(long Input, long Kernel)> window in Windows(run, node.Shape, op.Windows))
        {
            window.ForEach(pair => dx[pair.Input] += dy[at] * kernel[pair.Kernel]);
            at++;
        }

        return ConvolutionReference.Finish(run, node, op, dx);
    }

    public static double[] DepthwiseKernelGradient(GraphInterpreter run, Node node)
    {
        var op = (DepthwiseKernelGradientOp)node.Op;
        double[] x = run[node.Inputs[0]], dy = run[node.Inputs[1]], dk = new double[run.Size(node.Shape.Size)];
        int at = 0;
        foreach (List<(long Input, long Kernel)> window in Windows(run, node.Inputs[0].Shape, op.Windows))
        {
            window.ForEach(pair => dk[pair.Kernel] += dy[at] * x[pair.Input]);
            at++;
        }

        return dk;
    }

    /// <summary>For each result, in order, the inputs its window sees and the kernel's values for them, as places in the tensors.</summary>
    private static IEnumerable<List<(long Input, long Kernel)>> Windows(GraphInterpreter run, Shape input, IReadOnlyList<Window> windows)
    {
        long[] axes = run.Axes(input);
        long[] places = [axes[0], .. windows.Select((w, i) => run.Size(w.Places(axes[i + 1]))), axes[^1]];
        for (long i = 0; i < places.Aggregate(1L, (a, b) => a * b); i++)
        {
            long[] at = GraphInterpreter.Coordinates(i, places);
            IEnumerable<(long Input, long Kernel)> pairs = [(at[0], 0)];
            for (int axis = 1; axis <= windows.Count; axis++)
            {
                Window window = windows[axis - 1];
                long length = axes[axis], start = (at[axis] * window.Stride) - window.Before(length)!.Value;
                pairs = from pair in pairs
                        from k in Enumerable.Range(0, (int)window.Size)
                        let place = start + (k * window.Dilation)
                        where place >= 0 && place < length
                        select ((pair.Input * length) + place, (pair.Kernel * window.Size) + k);
            }

            yield return [.. pairs.Select(pair => ((pair.Input * axes[^1]) + at[^1], (pair.Kernel * axes[^1]) + at[^1]))];
        }
    }
}
