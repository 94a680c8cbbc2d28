using ModelGen.Generator.Graphs;
using static ModelGen.Generator.Graphs.Expr;

namespace ModelGen.Generator.Losses;

/// <summary>Losses over whole rows along the last axis: KL divergence, cosine similarity, categorical hinge.</summary>
internal static class RowLosses
{
    /// <summary>Keras' floor of a squared length (<c>ops/nn.py</c>, normalize).</summary>
    private const double SquaredLengthFloor = 1e-12;

    public static Node KLDivergence(Graph graph, Node prediction, Node target)
    {
        Expr p = Clip(X, LossFunctions.Epsilon, 1);
        Expr y = Clip(Y, LossFunctions.Epsilon, 1);
        return graph.Sum(graph.Map(y * Log(y / p), prediction, target), prediction.Shape.Rank - 1);
    }

    public static Node CosineSimilarity(Graph graph, Node prediction, Node target)
    {
        int last = prediction.Shape.Rank - 1;
        Node Normalize(Node x) => graph.Map(X / Sqrt(Max(Y, SquaredLengthFloor)), x, graph.Sum(graph.Map(Square(X), x), last));
        return graph.Sum(graph.Map(-(X * Y), Normalize(prediction), Normalize(target)), last);
    }

    public static Node CategoricalHinge(Graph graph, Node prediction, Node target)
    {
        int last = prediction.Shape.Rank - 1;
        Node right = graph.Sum(graph.Multiply(prediction, target), last);
        Node wrong = graph.Max(graph.Map((1 - Y) * X, prediction, target), last);
        return graph.Map(Max(Y - X + 1, 0), right, wrong);
    }
}
