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
    /// What every head of every query step gathers: of queries [batch, steps, heads, size], keys and values [batch, steps, key heads, size],
    /// a head of keys serving as many neighbouring heads of queries as there are more of them.
    /// </summary>
    public static Node Gather(
        Lowering lowering, Node query, Node key, Node value, Node? queryMask, IEnumerable<Node?> valueMasks, bool isCausal, double dropout)
    {
        Graph graph = lowering.Graph;
        (Dim heads, Dim groups) = (query.Shape[2], key.Shape[2]);
        if (!lowering.Training)
        {
            Shape scoresOfAll = new([query.Shape[0], Dim.One, query.Shape[1], key.Shape[1]]);
            bool hasMask = queryMask is not null || valueMasks.Any(mask => mask is not null);
            Node? seen = hasMask ? Seen(graph, scoresOfAll, queryMask, valueMasks, isCausal) : null;
            return graph.Attention(query, key, value, seen, isCausal && !hasMask);
        }

        // g are the heads of keys, r the heads of queries that share one.
        Node grouped = graph.Reshape(query, new Shape([query.Shape[0], query.Shape[1], groups, heads.DivideExactly(groups)!, query.Shape[3]]));
        Node scores = graph.Einsum("btgrk", "bsgk", "bgrts", grouped, key);
        Node shares = Shares(
            lowering, graph.Reshape(scores, new Shape([scores.Shape[0], heads, .. scores.Shape.Skip(3)])), queryMask, valueMasks, isCausal, dropout);
        Node gathered = graph.Einsum("bgrts", "bsgv", "btgrv", graph.Reshape(shares, scores.Shape), value);
        return graph.Reshape(gathered, query.Shape.WithLast(value.Shape.Last));
    }

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
