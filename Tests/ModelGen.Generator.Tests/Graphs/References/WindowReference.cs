using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>Slices, padding and joining, value by value.</summary>
internal static class WindowReference
{
    public static double[] Slice(GraphInterpreter run, Node node)
    {
        var op = (SliceOp)node.Op;
        double[] y = new double[run.Size(node.Shape.Size)];
        Move(run, node.Inputs[0], node, op.Axis, -run.Size(op.Start), y);
        return y;
    }

    public static double[] Pad(GraphInterpreter run, Node node)
    {
        var op = (PadOp)node.Op;
        double[] y = new double[run.Size(node.Shape.Size)];
        Move(run, node.Inputs[0], node, op.Axis, run.Size(op.Before), y);
        return y;
    }

    public static double[] Concat(GraphInterpreter run, Node node)
    {
        var op = (ConcatOp)node.Op;
        double[] y = new double[run.Size(node.Shape.Size)];
        long start = 0;
        foreach (Node input in node.Inputs)
        {
            Move(run, input, node, op.Axis, start, y);
            start += run.Size(input.Shape[op.Axis]);
        }

        return y;
    }

    /// <summary>Copies every value to the place that is so far on along the axis, where there is one.</summary>
    private static void Move(GraphInterpreter run, Node from, Node to, int axis, long distance, double[] y)
    {
        double[] x = run[from];
        long[] axes = run.Axes(from.Shape), target = run.Axes(to.Shape);
        for (long i = 0; i < x.Length; i++)
        {
            long[] at = GraphInterpreter.Coordinates(i, axes);
            at[axis] += distance;
            if (at[axis] >= 0 && at[axis] < target[axis])
            {
                y[GraphInterpreter.Index(at, target)] = x[i];
            }
        }
    }
}
