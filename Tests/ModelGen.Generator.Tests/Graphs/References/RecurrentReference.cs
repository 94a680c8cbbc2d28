using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>Recurrent scans in double precision, sequence by sequence and step by step.</summary>
internal static class RecurrentReference
{
    public static double[] Scan(GraphInterpreter run, Node node)
    {
        var op = (RecurrentOp)node.Op;
        RecurrentSpec spec = op.Spec;
        double[] tape = Tape(run, node, spec);
        int states = op.Cells ? 2 : 1;
        return Take(run, spec, node.Inputs[0], tape, states * (int)spec.Units);
    }

    public static double[] Tape(GraphInterpreter run, Node node) => Tape(run, node, ((RecurrentTapeOp)node.Op).Spec);

    public static double[] Row(GraphInterpreter run, Node node)
    {
        int length = (int)run.Size(node.Shape.Size);
        return run[node.Inputs[0]].AsSpan(((RowOp)node.Op).Row * length, length).ToArray();
    }

    public static double[] Result(GraphInterpreter run, Node node)
    {
        RecurrentSpec spec = ((RecurrentResultOp)node.Op).Spec;
        return Take(run, spec, node.Inputs[0], run[node.Inputs[0]], (int)spec.Units);
    }

    public static double[] Before(GraphInterpreter run, Node node)
    {
        RecurrentSpec spec = ((RecurrentBeforeOp)node.Op).Spec;
        Node tape = node.Inputs[0];
        (int batch, int steps, int units) = Sizes(run, tape, spec);
        double[] first = node.Inputs.Count > 1 ? run[node.Inputs[1]] : new double[batch * units];
        double[] y = new double[batch * steps * units];
        for (int b = 0; b < batch; b++)
        {
            for (int number = 0; number < steps; number++)
            {
                double[] source = number == 0 ? first : run[tape];
                int from = number == 0 ? b * units : ((b * steps) + Step(spec, steps, number - 1)) * spec.TapeValues * units;
                Array.Copy(source, from, y, ((b * steps) + Step(spec, steps, number)) * units, units);
            }
        }

        return y;
    }

    public static double[] Gradient(GraphInterpreter run, Node node)
    {
        var op = (RecurrentGradientOp)node.Op;
        RecurrentSpec spec = op.Spec;
        RecurrentInputs others = op.Others(node);
        double[] gradient = run[node.Inputs[0]], transposed = run[node.Inputs[1]], tape = run[node.Inputs[2]];
        (int batch, int steps, int units) = Sizes(run, node.Inputs[2], spec);
        double[] y = new double[batch * steps * spec.GradientGates * units];
        for (int b = 0; b < batch; b++)
        {
            double[] byH = new double[units], byC = new double[units];
            for (int number = steps - 1; number >= 0; number--)
            {
                int at = Step(spec, steps, number), row = (b * steps) + at;
                int result = !spec.Sequences ? number == steps - 1 ? b : -1 : (b * steps) + (spec.Aligned ? at : number);
                for (int i = 0; i < units; i++)
                {
                    byH[i] += result < 0 ? 0 : gradient[(result * units) + i];
                }

                if (others.Mask is not null && run[others.Mask][row] == 0)
                {
                    continue;
                }

                double[] State(int which, Node? first) => number > 0
                    ? tape.AsSpan(((((b * steps) + Step(spec, steps, number - 1)) * spec.TapeValues) + which) * units, units).ToArray()
                    : first is null ? new double[units] : run[first].AsSpan(b * units, units).ToArray();
                var step = new RecurrentStepReference(
                    spec, transposed, others.Dropout is null ? null : run[others.Dropout].AsSpan(b * units, units).ToArray());
                double[] byGates = step.Back(
                    tape.AsSpan(row * spec.TapeValues * units, spec.TapeValues * units).ToArray(), State(0, others.H), State(1, others.C), byH, byC);
                byGates.CopyTo(y, row * spec.GradientGates * units);
            }
        }

        return y;
    }

    private static double[] Tape(GraphInterpreter run, Node node, RecurrentSpec spec)
    {
        Node projected = node.Inputs[0];
        RecurrentInputs others = spec.Inputs(node.Inputs, 2);
        (int batch, int steps, int units) = Sizes(run, projected, spec);
        double[] x = run[projected];
        double[] y = new double[batch * steps * spec.TapeValues * units];
        for (int b = 0; b < batch; b++)
        {
            double[] Slice(Node? tensor, double otherwise = 0) => tensor is null
                ? [.. Enumerable.Repeat(otherwise, units)]
                : run[tensor].AsSpan(b * units, units).ToArray();
            var step = new RecurrentStepForward(spec, run[node.Inputs[1]], others.Bias is null ? null : run[others.Bias], Slice(others.Dropout, 1));
            double[] h = Slice(others.H), c = Slice(others.C);
            for (int number = 0; number < steps; number++)
            {
                int row = (b * steps) + Step(spec, steps, number);
                double[] kept = new double[(spec.TapeValues - spec.States) * units];
                if (others.Mask is null || run[others.Mask][row] != 0)
                {
                    (h, c, kept) = step.Run(x.AsSpan(row * spec.Gates * units, spec.Gates * units).ToArray(), h, c);
                }

                double[] states = spec.States > 1 ? [.. h, .. c] : h;
                states.CopyTo(y, row * spec.TapeValues * units);
                kept.CopyTo(y, ((row * spec.TapeValues) + spec.States) * units);
            }
        }

        return y;
    }

    private static double[] Take(GraphInterpreter run, RecurrentSpec spec, Node shape, double[] tape, int columns)
    {
        (int batch, int steps, int units) = Sizes(run, shape, spec);
        int results = spec.Sequences ? steps : 1;
        double[] y = new double[batch * results * columns];
        for (int b = 0; b < batch; b++)
        {
            for (int number = 0; number < steps; number++)
            {
                int at = Step(spec, steps, number);
                int row = spec.Sequences ? (b * steps) + (spec.Aligned ? at : number) : b;
                Array.Copy(tape, ((b * steps) + at) * spec.TapeValues * units, y, row * columns, columns);
            }
        }

        return y;
    }

    private static int Step(RecurrentSpec spec, int steps, int number) => spec.Backwards ? steps - 1 - number : number;

    private static (int Batch, int Steps, int Units) Sizes(GraphInterpreter run, Node node, RecurrentSpec spec) =>
        ((int)run.Size(node.Shape[0]), (int)run.Size(node.Shape[1]), (int)spec.Units);
}
