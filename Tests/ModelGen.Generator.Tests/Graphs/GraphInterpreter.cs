using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Tests;

/// <summary>Computes a graph op by op in double precision, the plainest way: the oracle of the ops, their gradients and the passes.</summary>
internal sealed class GraphInterpreter(int batch, Func<Node, double[]> source)
{
    private readonly Dictionary<Node, double[]> _values = [];

    public double[] this[Node node]
    {
        get
        {
            if (!_values.TryGetValue(node, out double[]? values))
            {
                _values.Add(node, values = Compute(node));
            }

            return values;
        }
    }

    public long[] Axes(Shape shape) => [.. shape.Select(Size)];

    public long Size(Dim dim) => dim.Evaluate(_ => batch);

    private double[] Compute(Node node)
    {
        double[] X() => this[node.Inputs[0]];
        return node.Op switch
        {
            SourceOp => source(node),
            NoiseOp noise => Noise(noise, Size(node.Shape.Size)),
            ReshapeOp or CopyOp => [.. X()],
            TransposeOp transpose => Transpose(X(), Axes(node.Inputs[0].Shape), [.. transpose.Axes]),
            PanelTransposeOp => Transpose(X(), Axes(node.Inputs[0].Shape), [1, 0]),
            MatMulOp op => MatMul(node, op),
            KernelGradientOp => KernelGradient(node),
            MapOp map => Map(node, map.Formula),
            ReduceOp reduce => Reduce(node, reduce),
            DivideOp divide => [.. X().Select(v => v / Size(divide.Divisor))],
            SoftmaxOp softmax => Softmax(node, softmax.Logarithm),
            OneHotOp => OneHot(node),
            TotalOp => [X().Sum()],
            FirstNotFiniteOp check => [node.Inputs.Count > 1 && this[node.Inputs[1]][0] >= 0 ? this[node.Inputs[1]][0]
                : X().All(double.IsFinite) ? -1 : check.Layer],
            _ => OpReferences.Compute(this, node),
        };
    }

    private double[] MatMul(Node node, MatMulOp op)
    {
        double[] x = this[node.Inputs[0]], w = this[node.Inputs[1]];
        long inner = Size(node.Inputs[0].Shape.Last), columns = Size(node.Shape.Last), rows = x.Length / inner;
        double[] y = new double[rows * columns];
        for (long i = 0; i < y.Length; i++)
        {
            for (long k = 0; k < inner; k++)
            {
                y[i] += x[(i / columns * inner) + k] * w[(k * columns) + (i % columns)];
            }
        }

        return ConvolutionReference.Finish(this, node, op, y);
    }

    private double[] KernelGradient(Node node)
    {
        double[] x = this[node.Inputs[0]], dy = this[node.Inputs[1]];
        long inner = Size(node.Shape[0]), columns = Size(node.Shape[1]);
        double[] y = new double[inner * columns];
        for (long row = 0; row < x.Length / inner; row++)
        {
            for (long i = 0; i < y.Length; i++)
            {
                y[i] += x[(row * inner) + (i / columns)] * dy[(row * columns) + (i % columns)];
            }
        }

        return y;
    }

    private double[] Map(Node node, Expr formula)
    {
        long[] axes = Axes(node.Shape);
        double[] y = new double[axes.Aggregate(1L, (a, b) => a * b)];
        long[][] operandAxes = [.. node.Inputs.Select(i => Axes(i.Shape))];
        double[][] operands = [.. node.Inputs.Select(i => this[i])];
        for (long i = 0; i < y.Length; i++)
        {
            long[] at = Coordinates(i, axes);
            y[i] = ExprValue.Of(formula, j => operands[j][Index(at, operandAxes[j])]);
        }

        return y;
    }

    private double[] Reduce(Node node, ReduceOp op)
    {
        double[] x = this[node.Inputs[0]];
        long[] axes = Axes(node.Inputs[0].Shape), reduced = Axes(node.Shape);
        double[] y = new double[reduced.Aggregate(1L, (a, b) => a * b)];
        Array.Fill(y, op.Kind == ReduceKind.Max ? double.NegativeInfinity : 0);
        for (long i = 0; i < x.Length; i++)
        {
            long to = Index(Coordinates(i, axes), reduced);
            y[to] = op.Kind == ReduceKind.Max ? Math.Max(y[to], x[i]) : y[to] + (x[i] / Size(op.Divisor));
        }

        return y;
    }

    private double[] Softmax(Node node, bool logarithm)
    {
        double[] x = this[node.Inputs[0]];
        long columns = Size(node.Shape.Last);
        double[] y = new double[x.Length];
        for (long row = 0; row < x.Length / columns; row++)
        {
            var values = x.Skip((int)(row * columns)).Take((int)columns);
            double max = values.Max(), sum = values.Sum(v => Math.Exp(v - max));
            for (long i = row * columns; i < (row + 1) * columns; i++)
            {
                y[i] = logarithm ? x[i] - max - Math.Log(sum) : Math.Exp(x[i] - max) / sum;
            }
        }

        return y;
    }

    private double[] OneHot(Node node)
    {
        double[] classes = this[node.Inputs[0]];
        long columns = Size(node.Shape.Last);
        double[] y = new double[classes.Length * columns];
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] >= 0 && classes[i] < columns)
            {
                y[(i * columns) + (long)classes[i]] = 1;
            }
        }

        return y;
    }

    /// <summary>Stands in for the runtime's generator: fixed numbers of the right kind.</summary>
    private static double[] Noise(NoiseOp op, long count)
    {
        var random = new Random(17 + op.Stream);
        return [.. Enumerable.Range(0, (int)count).Select(_ => op.Kind == NoiseKind.Dropout
            ? (random.NextDouble() < op.Parameter ? 0 : 1 / (1 - op.Parameter))
            : (op.Kind == NoiseKind.NormalAroundOne ? 1 : 0) + (op.Parameter * (random.NextDouble() - 0.5)))];
    }

    private static double[] Transpose(double[] x, long[] axes, int[] order)
    {
        long[] target = [.. order.Select(a => axes[a])];
        double[] y = new double[x.Length];
        for (long i = 0; i < y.Length; i++)
        {
            long[] to = Coordinates(i, target);
            long[] from = new long[axes.Length];
            for (int a = 0; a < order.Length; a++)
            {
                from[order[a]] = to[a];
            }

            y[i] = x[Index(from, axes)];
        }

        return y;
    }

    /// <summary>The place of a row-major index along each axis.</summary>
    public static long[] Coordinates(long index, long[] axes)
    {
        long[] at = new long[axes.Length];
        for (int a = axes.Length - 1; a >= 0; a--)
        {
            at[a] = index % axes[a];
            index /= axes[a];
        }

        return at;
    }

    /// <summary>The row-major index of a place; along axes of length 1 every place is the first.</summary>
    public static long Index(long[] at, long[] axes)
    {
        long index = 0;
        for (int a = 0; a < axes.Length; a++)
        {
            index = (index * axes[a]) + (axes[a] == 1 ? 0 : at[a]);
        }

        return index;
    }
}
