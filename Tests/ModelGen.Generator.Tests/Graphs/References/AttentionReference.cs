using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>Products by letters, looking up and adding up rows, positions: value by value.</summary>
internal static class AttentionReference
{
    public static double[] Einsum(GraphInterpreter run, Node node)
    {
        var op = (EinsumOp)node.Op;
        double[] a = run[node.Inputs[0]], b = run[node.Inputs[1]];
        long[] aAxes = run.Axes(node.Inputs[0].Shape), bAxes = run.Axes(node.Inputs[1].Shape), yAxes = run.Axes(node.Shape);
        char[] letters = [.. (op.Left + op.Right).Distinct()];
        long[] sizes = [.. letters.Select(l => op.Left.Contains(l, StringComparison.Ordinal) ? aAxes[op.Left.IndexOf(l, StringComparison.Ordinal)] : bAxes[op.Right.IndexOf(l, StringComparison.Ordinal)])];
        double[] y = new double[run.Size(node.Shape.Size)];
        for (long i = 0; i < sizes.Aggregate(1L, (product, size) => product * size); i++)
        {
            long[] at = GraphInterpreter.Coordinates(i, sizes);
            long Place(string axes, long[] lengths) => GraphInterpreter.Index([.. axes.Select(l => at[Array.IndexOf(letters, l)])], lengths);
            y[Place(op.Result, yAxes)] += a[Place(op.Left, aAxes)] * b[Place(op.Right, bAxes)];
        }

        return y;
    }

    public static double[] Attention(GraphInterpreter run, Node node)
    {
        double[] query = run[node.Inputs[0]], key = run[node.Inputs[1]], value = run[node.Inputs[2]];
        double[]? seen = node.Inputs.Count > 3 ? run[node.Inputs[3]] : null;
        long[] q = run.Axes(node.Inputs[0].Shape), k = run.Axes(node.Inputs[1].Shape), v = run.Axes(node.Inputs[2].Shape), y = run.Axes(node.Shape);
        double[] result = new double[y.Aggregate(1L, (product, axis) => product * axis)];
        for (long i = 0; i < result.Length; i++)
        {
            long[] at = GraphInterpreter.Coordinates(i, y);
            (long sample, long step, long head) = (at[0], at[1], at[2] * k[2] / q[2]);
            double[] powers = new double[k[1]];
            for (long s = 0; s < powers.Length; s++)
            {
                double score = Enumerable.Range(0, (int)k[3]).Sum(c =>
                    query[GraphInterpreter.Index([sample, step, at[2], c], q)] * key[GraphInterpreter.Index([sample, s, head, c], k)]);
                bool sees = !(((AttentionOp)node.Op).IsCausal && s > step)
                    && (seen is null || seen[GraphInterpreter.Index([sample, 0, step, s], run.Axes(node.Inputs[3].Shape))] > 0);
                powers[s] = sees ? Math.Exp(score) : 0;
            }

            double sum = powers.Sum();
            result[i] = powers.Select((power, s) =>
                (sum == 0 ? 1.0 / powers.Length : power / sum) * value[GraphInterpreter.Index([sample, s, head, at[3]], v)]).Sum();
        }

        return result;
    }

    public static double[] Gather(GraphInterpreter run, Node node)
    {
        double[] indices = run[node.Inputs[0]], table = run[node.Inputs[1]];
        long width = run.Size(node.Shape.Last);
        return [.. indices.SelectMany(index => Enumerable.Range(0, (int)width).Select(i => table[((long)index * width) + i]))];
    }

    public static double[] ScatterAdd(GraphInterpreter run, Node node)
    {
        double[] indices = run[node.Inputs[0]], rows = run[node.Inputs[1]];
        long width = run.Size(node.Shape.Last);
        double[] y = new double[run.Size(node.Shape.Size)];
        for (long i = 0; i < rows.Length; i++)
        {
            y[((long)indices[i / width] * width) + (i % width)] += rows[i];
        }

        return y;
    }

    public static double[] Positions(GraphInterpreter run, Node node) =>
        [.. Enumerable.Range(0, (int)run.Size(node.Shape.Size)).Select(i => (double)i)];
}
