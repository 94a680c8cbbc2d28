using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What the attention layers share: which steps may be seen from which, and how scores become shares.</summary>
internal static class AttentionScores
{
    /// <summary>The score of a step that may not be seen, as in Keras 3: its share is 0, or where no step may be seen all are equal.</summary>
    private const double Unseen = -1e9;

    /// <summary>
    /// The share of every value step (last axis) in every query step (the axis before): softmax of the scores, of which those that a mask
    /// or causality rules out do not count, with dropout in training.
    /// </summary>
    public static Node Shares(Lowering lowering, Node scores, Node? queryMask, IEnumerable<Node?> valueMasks, bool isCausal, double dropout)
    {
        Graph graph = lowering.Graph;
        if (Seen(graph, scores.Shape, queryMask, valueMasks, isCausal) is { } seen)
        {
            scores = graph.Map(Expr.IfGreater(Expr.Y, 0, Expr.X, Unseen), scores, seen);
        }

        Node shares = graph.Softmax(scores);
        return lowering.Training && dropout > 0
            ? graph.Multiply(shares, graph.Noise(NoiseKind.Dropout, shares.Shape, dropout))
            : shares;
    }

    /// <summary>1 where the step of the last axis may be seen from that of the axis before, else 0; heads are not told apart. Null if all may.</summary>
    private static Node? Seen(Graph graph, Shape scores, Node? queryMask, IEnumerable<Node?> valueMasks, bool isCausal)
    {
        int column = scores.Rank - 1, row = column - 1;
        var one = new Shape(Enumerable.Repeat(Dim.One, scores.Rank));
        List<Node> operands = [];
        Expr seen = 1;
        if (isCausal)
        {
            operands.Add(graph.Positions(scores.Rank, row, scores[row]));
            operands.Add(graph.Positions(scores.Rank, column, scores[column]));
            seen = Expr.IfGreater(Expr.Y, Expr.X, 0, 1);
        }

        foreach ((Node? mask, int axis) in valueMasks.Select(mask => (mask, column)).Prepend((queryMask, row)))
        {
            if (mask is not null)
            {
                seen *= Expr.Arg(operands.Count);
                operands.Add(graph.Reshape(mask, one.With(0, scores[0]).With(axis, scores[axis])));
            }
        }

        return operands.Count == 0 ? null : graph.Map(seen, [.. operands]);
    }
}
