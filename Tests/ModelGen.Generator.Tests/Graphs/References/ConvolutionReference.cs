using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Tests;

/// <summary>Convolutions and their gradients, product by product.</summary>
internal static class ConvolutionReference
{
    public static double[] Conv(GraphInterpreter run, Node node)
    {
        var op = (ConvOp)node.Op;
        double[] x = run[node.Inputs[0]], kernel = run[node.Inputs[1]], y = new double[run.Size(node.Shape.Size)];
        Products(run, node.Inputs[0].Shape, node.Inputs[1].Shape, node.Shape, op.Windows, op.Groups, (i, k, o) => y[o] += x[i] * kernel[k]);
        return Finish(run, node, op, y);
    }

    public static double[] InputGradient(GraphInterpreter run, Node node)
    {
        var op = (ConvInputGradientOp)node.Op;
        double[] dy = run[node.Inputs[0]], kernel = run[node.Inputs[1]], dx = new double[run.Size(node.Shape.Size)];
        Products(run, node.Shape, node.Inputs[1].Shape, node.Inputs[0].Shape, op.Windows, op.Groups, (i, k, o) => dx[i] += dy[o] * kernel[k]);
        return Finish(run, node, op, dx);
    }

    public static double[] KernelGradient(GraphInterpreter run, Node node)
    {
        var op = (ConvKernelGradientOp)node.Op;
        double[] x = run[node.Inputs[0]], dy = run[node.Inputs[1]], dk = new double[run.Size(node.Shape.Size)];
        Products(run, node.Inputs[0].Shape, node.Shape, node.Inputs[1].Shape, op.Windows, op.Groups, (i, k, o) => dk[k] += x[i] * dy[o]);
        return dk;
    }

    /// <summary>The order in memory is the kernels' affair: the values are the same.</summary>
    public static double[] Repack(GraphInterpreter run, Node node) => run[node.Inputs[0]];

    /// <summary>What a product's op does with the sums: scale and bias of the last axis, then the epilogue.</summary>
    public static double[] Finish(GraphInterpreter run, Node node, ProductOp op, double[] sums)
    {
        double[]? bias = op.Bias(node) is { } b ? run[b] : null;
        double[]? scale = op.Scale(node) is { } s ? run[s] : null;
        double[]? operand = op.Operand(node) is { } o ? run[o] : null;
        return
        [
            .. sums.Select((sum, i) =>
            {
                double value = (sum * (scale?[i % scale.Length] ?? 1)) + (bias?[i % bias.Length] ?? 0);
                return ExprValue.Of(op.Epilogue, j => j == 0 ? value : operand![i]);
            }),
        ];
    }

    /// <summary>Visits the places in input, kernel and output of every product.</summary>
    private static void Products(
        GraphInterpreter run, Shape inputShape, Shape kernelShape, Shape outputShape, IReadOnlyList<ConvWindow> windows, long groups,
        Action<long, long, long> visit)
    {
        long[] input = run.Axes(inputShape), kernel = run.Axes(kernelShape), output = run.Axes(outputShape);
        int rank = windows.Count;
        long filters = output[^1] / groups;
        long[] before = [.. windows.Select((w, i) => w.Before ?? Math.Max(0, ((output[i + 1] - 1) * w.Stride) + ((w.Size - 1) * w.Dilation) + 1 - input[i + 1]) / 2)];
        for (long o = 0; o < output.Aggregate(1L, (a, b) => a * b); o++)
        {
            long[] place = GraphInterpreter.Coordinates(o, output);
            for (long k = place[^1]; k < kernel.Aggregate(1L, (a, b) => a * b); k += kernel[^1])
            {
                long[] cell = GraphInterpreter.Coordinates(k, kernel), at = new long[rank + 2];
                at[0] = place[0];
                at[^1] = (place[^1] / filters * kernel[^2]) + cell[^2];
                bool inside = true;
                for (int i = 0; i < rank; i++)
                {
                    at[i + 1] = (place[i + 1] * windows[i].Stride) - before[i] + (cell[i] * windows[i].Dilation);
                    inside &= at[i + 1] >= 0 && at[i + 1] < input[i + 1];
                }

                if (inside)
                {
                    visit(GraphInterpreter.Index(at, input), k, o);
                }
            }
        }
    }
}
