using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>Sums in parts, and weights over a number.</summary>
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
}
