using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Graphs.Expr;

namespace ModelGen.Generator.Losses;

/// <summary>
/// Categorical crossentropy over the last axis, with one-hot targets or class numbers, and its focal form. Where the model ends in
/// softmax, or gives logits, log-softmax is taken of the logits: the gradient is then <c>softmax(z) − y</c>.
/// </summary>
internal static class CategoricalCrossentropies
{
    public static Node Apply(Graph graph, CompileDeclaration compile, Node prediction, Node target) =>
        Crossentropy(graph, Logarithms(graph, compile, prediction), Smooth(graph, compile, target));

    public static LossTerms ApplySparse(Graph graph, CompileDeclaration compile, Node prediction, Node target)
    {
        // Class numbers come as (batch, ...) or with a last axis of 1.
        Shape positions = new(prediction.Shape.Take(prediction.Shape.Rank - 1));
        Node classes = graph.Reshape(target, positions);
        Node values = Crossentropy(graph, Logarithms(graph, compile, prediction), graph.OneHot(classes, prediction.Shape.Last));
        if (compile["IgnoreClass"] is not { } ignored)
        {
            return new LossTerms(values, null);
        }

        return new LossTerms(values, graph.Map(Select(Comparison.Equal, X, ignored.Number, 0, 1), graph.Reshape(target, values.Shape)));
    }

    public static Node ApplyFocal(Graph graph, CompileDeclaration compile, Node prediction, Node target)
    {
        Node probabilities = compile.Flag("FromLogits") ? graph.Softmax(prediction) : Normalized(graph, prediction);
        Expr p = Clip(X, LossFunctions.Epsilon, 1 - LossFunctions.Epsilon);
        Expr loss = compile.Number("Alpha", 0.25) * Power(1 - p, compile.Number("Gamma", 2)) * -(Y * Log(p));
        return graph.Sum(graph.Map(loss, probabilities, Smooth(graph, compile, target)), prediction.Shape.Rank - 1);
    }

    private static Node Crossentropy(Graph graph, Node logarithms, Node target) =>
        graph.Sum(graph.Map(-(X * Y), logarithms, target), logarithms.Shape.Rank - 1);

    private static Node Smooth(Graph graph, CompileDeclaration compile, Node target)
    {
        double smoothing = compile.Number("LabelSmoothing");
        double classes = target.Shape.Last.Constant ?? 1;
        return smoothing == 0 ? target : graph.Map((X * (1 - smoothing)) + (smoothing / classes), target);
    }

    private static Node Logarithms(Graph graph, CompileDeclaration compile, Node prediction)
    {
        if (compile.Flag("FromLogits"))
        {
            return graph.LogSoftmax(prediction);
        }

        if (prediction.Op is SoftmaxOp { Logarithm: false })
        {
            return graph.LogSoftmax(prediction.Inputs[0]);
        }

        return graph.Map(Log(Clip(X, LossFunctions.Epsilon, 1 - LossFunctions.Epsilon)), Normalized(graph, prediction));
    }

    private static Node Normalized(Graph graph, Node prediction) => prediction.Op is SoftmaxOp { Logarithm: false }
        ? prediction
        : graph.Map(X / Y, prediction, graph.Sum(prediction, prediction.Shape.Rank - 1));
}
