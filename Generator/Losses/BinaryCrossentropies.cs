using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using static ModelGen.Generator.Graphs.Expr;

namespace ModelGen.Generator.Losses;

/// <summary>
/// Binary crossentropy and its focal form, by element. Where the model ends in sigmoid, or gives logits, the two are computed together
/// (<c>softplus(z) − y·z</c>): exact where a probability would round to 0 or 1, and the gradient is <c>sigmoid(z) − y</c>.
/// </summary>
internal static class BinaryCrossentropies
{
    public static Node Apply(Graph graph, CompileDeclaration compile, Node prediction, Node target)
    {
        double smoothing = compile.Number("LabelSmoothing");
        Node smooth = smoothing == 0 ? target : graph.Map((X * (1 - smoothing)) + (0.5 * smoothing), target);
        bool focal = compile.Loss == Loss.BinaryFocalCrossentropy;
        Node? logits = compile.Flag("FromLogits") ? prediction : LogitsOf(prediction);
        Expr y = Arg(1);
        if (logits is not null)
        {
            Expr crossentropy = Softplus(X) - (X * y);
            return graph.Map(focal ? Focal(compile, crossentropy, Expr.Sigmoid(X), y) : crossentropy, logits, smooth);
        }

        Expr p = Clip(X, LossFunctions.Epsilon, 1 - LossFunctions.Epsilon);
        Expr fromProbability = -((y * Log(p)) + ((1 - y) * Log(1 - p)));
        return graph.Map(focal ? Focal(compile, fromProbability, p, y) : fromProbability, prediction, smooth);
    }

    private static Expr Focal(CompileDeclaration compile, Expr crossentropy, Expr p, Expr y)
    {
        Expr right = (y * p) + ((1 - y) * (1 - p));
        Expr focal = Power(1 - right, compile.Number("Gamma", 2)) * crossentropy;
        double alpha = compile.Number("Alpha", 0.25);
        return compile.Flag("ApplyClassBalancing") ? ((y * alpha) + ((1 - y) * (1 - alpha))) * focal : focal;
    }

    private static Node? LogitsOf(Node prediction) => prediction.Op switch
    {
        MapOp { Formula: CallExpr { Function: Function.Sigmoid, Argument: ArgExpr } } => prediction.Inputs[0],
        _ => null,
    };
}
