using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>Enlarging along an axis, value by value.</summary>
internal static class UpSamplingReference
{
    public static double[] UpSample(GraphInterpreter run, Node node)
    {
        var op = (UpSampleOp)node.Op;
        double[] x = run[node.Inputs[0]], y = new double[run.Size(node.Shape.Size)];
        foreach ((long to, long from, double share) in Shares(run, node.Inputs[0], op.Axis, op.Factor, op.IsLinear))
        {
            y[to] += share * x[from];
        }

        return y;
    }

    public static double[] UpSampleGradient(GraphInterpreter run, Node node)
    {
        var op = (UpSampleGradientOp)node.Op;
        double[] dy = run[node.Inputs[0]], dx = new double[run.Size(node.Shape.Size)];
        foreach ((long to, long from, double share) in Shares(run, node, op.Axis, op.Factor, isLinear: true))
        {
            dx[from] += share * dy[to];
        }

        return dx;
    }

    /// <summary>Which places of the larger tensor are made of which of the smaller one, with their shares.</summary>
    private static IEnumerable<(long To, long From, double Share)> Shares(GraphInterpreter run, Node smaller, int axis, long factor, bool isLinear)
    {
        long[] axes = run.Axes(smaller.Shape), larger = [.. axes];
        larger[axis] *= factor;
        for (long i = 0; i < larger.Aggregate(1L, (a, b) => a * b); i++)
        {
            long[] at = GraphInterpreter.Coordinates(i, larger);
            double place = isLinear ? Math.Clamp(((at[axis] + 0.5) / factor) - 0.5, 0, axes[axis] - 1) : at[axis] / factor;
            at[axis] = (long)Math.Floor(place);
            double share = place - at[axis];
            yield return (i, GraphInterpreter.Index(at, axes), 1 - share);
            if (share > 0)
            {
                at[axis]++;
                yield return (i, GraphInterpreter.Index(at, axes), share);
            }
        }
    }
}
