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
