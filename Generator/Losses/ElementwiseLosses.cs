using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using static ModelGen.Generator.Graphs.Expr;

namespace ModelGen.Generator.Losses;

/// <summary>Losses that are a formula of one predicted value (<c>X</c>) and its target (<c>Y</c>), averaged over the last axis.</summary>
internal static class ElementwiseLosses
{
    private const double Epsilon = LossFunctions.Epsilon;

    public static Expr? Formula(CompileDeclaration compile) => compile.Loss switch
    {
        Loss.MeanSquaredError => Square(X - Y),
        Loss.MeanAbsoluteError => Abs(X - Y),
        Loss.MeanAbsolutePercentageError => 100 * Abs(X - Y) / Max(Abs(Y), Epsilon),
        Loss.MeanSquaredLogarithmicError => Square(Log(Max(X, Epsilon) + 1) - Log(Max(Y, Epsilon) + 1)),
        Loss.Huber => Huber(compile.Number("Delta", 1)),
        Loss.LogCosh => X - Y + Softplus(-2 * (X - Y)) - Math.Log(2),
        Loss.Poisson => X - (Y * Log(X + Epsilon)),
        Loss.Hinge => Max(1 - (X * Sign()), 0),
        Loss.SquaredHinge => Square(Max(1 - (X * Sign()), 0)),
        _ => null,
    };

    private static Expr Huber(double delta) =>
        IfGreater(Abs(X - Y), delta, (delta * Abs(X - Y)) - (0.5 * delta * delta), 0.5 * Square(X - Y));

    /// <summary>Targets of 0 and 1 are read as −1 and 1.</summary>
    private static Expr Sign() => Select(Comparison.Equal, Y, 0, -1, Y);
}
