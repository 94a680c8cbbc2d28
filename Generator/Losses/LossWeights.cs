using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Losses;

/// <summary>
/// How much each position counts in the loss: its sample's weight over the number of positions. Where some do not count, the mean is
/// over those that do, as in Keras 3 (<c>keras/src/losses/loss.py</c>, apply_mask).
/// </summary>
internal static class LossWeights
{
    /// <summary>Keeps a batch in which nothing counts from dividing by 0.</summary>
    private const double SmallestShare = 1e-12;

    /// <summary>The weights of a loss's positions.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="terms">The loss.</param>
    /// <param name="mask">1 for the prediction's steps that count, (batch, steps); null where all do.</param>
    public static Node Of(Graph graph, LossTerms terms, Node? mask)
    {
        Shape shape = terms.Values.Shape;
        Node samples = graph.Source(new SampleWeightOp(), new Shape([Dim.Batch]));
        Shape bySample = new([Dim.Batch, .. Enumerable.Repeat(Dim.One, shape.Rank - 1)]);
        Node weights = graph.Reshape(graph.Divide(samples, shape.Size), bySample);
        Node? steps = mask is null ? null : graph.Reshape(mask, bySample.With(1, shape[1]));
        Node? counting = terms.Counting is null || steps is null ? terms.Counting ?? steps : graph.Multiply(terms.Counting, steps);
        if (counting is null)
        {
            return graph.Broadcast(weights, shape);
        }

        Node share = graph.Mean(counting, [.. Enumerable.Range(0, shape.Rank)]);
        Node scaled = graph.Map(Expr.X / Expr.Max(Expr.Y, SmallestShare), counting, share);
        return graph.Map(Expr.X * Expr.Y, [scaled, weights], shape);
    }
}
