using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Tests;

/// <summary>Sums in parts, weights over a number, rows of variance 1.</summary>
internal static class NormalizationReference
{
    public static double[] PartialSum(GraphInterpreter run, Node node)
    {
        var op = (PartialSumOp)node.Op;
        double[] x = run[node.Inputs[0]];
        double[] y = new double[run.Size(node.Shape.Size)];
        long inner = y.Length / op.Parts, rows = x.Length / inner;
        for (int part = 0; part < op.Parts; part++)
        {
            for (long r = rows * part / op.Parts; r < rows * (part + 1) / op.Parts; r++)
            {
                for (long i = 0; i < inner; i++)
                {
                    y[(part * inner) + i] += x[(r * inner) + i];
                }
            }
        }

        return y;
    }

    public static double[] ReplacedWeight(GraphInterpreter run, Node node)
    {
        double divisor = run[node.Inputs[1]][0];
        return [.. run[node.Inputs[0]].Select(value => divisor == 0 ? value : value / divisor)];
    }

    public static double[] NormalizeRows(GraphInterpreter run, Node node)
    {
        var op = (NormalizeRowsOp)node.Op;
        double[] x = run[node.Inputs[0]];
        double[]? gamma = op.HasScale ? run[node.Inputs[1]] : null, beta = op.HasShift ? run[node.Inputs[^1]] : null;
        int columns = (int)run.Size(Shape.Product(node.Shape.Skip(op.Leading)));
        return [.. x.Chunk(columns).SelectMany(row =>
        {
            (double mean, double factor) = Moments(row, op.Center, op.Epsilon);
            return row.Select((value, i) => ((value - mean) * factor * (gamma?[i] ?? 1)) + (beta?[i] ?? 0));
        })];
    }

    public static double[] NormalizeRowsGradient(GraphInterpreter run, Node node)
    {
        var op = (NormalizeRowsGradientOp)node.Op;
        int columns = (int)run.Size(Shape.Product(node.Shape.Skip(op.Leading)));
        return [.. run[node.Inputs[0]].Chunk(columns).Zip(run[node.Inputs[1]].Chunk(columns)).SelectMany(rows =>
        {
            (double[] x, double[] dy) = rows;
            (double mean, double factor) = Moments(x, op.Center, op.Epsilon);
            double shift = op.Center ? dy.Average() : 0;
            double slope = x.Zip(dy, (a, b) => (a - mean) * factor * b).Average();
            return x.Select((value, i) => factor * (dy[i] - shift - ((value - mean) * factor * slope)));
        })];
    }

    private static (double Mean, double Factor) Moments(double[] row, bool center, double epsilon)
    {
        double mean = center ? row.Average() : 0;
        return (mean, 1 / Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon));
    }
}
