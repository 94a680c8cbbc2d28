using static ModelGen.Generator.Graphs.Expr;

namespace ModelGen.Generator.Graphs;

/// <summary>
/// The formulas of Keras 3's activations (<c>keras/src/activations/activations.py</c>) that work on each value by itself, and, where it
/// is cheaper, the derivative in terms of the result (<c>X</c> being the result), so that training keeps one tensor instead of two.
/// </summary>
internal static class Activations
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static Expr PReLU { get; } = IfGreater(X, 0, X, X * Y);

    public static Expr LeakyReLU(double slope) => IfGreater(X, 0, X, X * slope);

    public static Expr ELU(double alpha) => IfGreater(X, 0, X, Call(Function.Expm1, X) * alpha);

    public static Expr ReLU(double? maxValue, double slope, double threshold)
    {
        Expr linear = maxValue is { } max ? Min(X, max) : X;
        return threshold == 0
            ? IfGreater(X, 0, linear, X * slope)
            : Select(Comparison.GreaterOrEqual, X, threshold, linear, (X - threshold) * slope);
    }

    /// <summary>The formula; softmax and log-softmax have none of their own and are ops.</summary>
    public static Expr Formula(Activation activation) => activation switch
    {
        Activation.Linear => X,
        Activation.ReLU => Max(X, 0),
        Activation.ReLU6 => Clip(X, 0, 6),
        Activation.LeakyReLU => LeakyReLU(0.2),
        Activation.ELU => ELU(1),
        Activation.SELU => IfGreater(X, 0, X * SeluScale, Call(Function.Expm1, X) * (SeluScale * SeluAlpha)),
        Activation.CELU => IfGreater(X, 0, X, Call(Function.Expm1, X)),
        Activation.GELU => 0.5 * X * (1 + Call(Function.Erf, X * Math.Sqrt(0.5))),
        Activation.GELUTanh => 0.5 * X * (1 + Tanh(Math.Sqrt(2 / Math.PI) * (X + (0.044715 * X * Square(X))))),
        Activation.Sigmoid => Sigmoid(X),
        Activation.HardSigmoid => Clip((X * (1.0 / 6)) + 0.5, 0, 1),
        Activation.LogSigmoid => -Softplus(-X),
        Activation.Tanh => Tanh(X),
        Activation.HardTanh => Clip(X, -1, 1),
        Activation.TanhShrink => X - Tanh(X),
        Activation.SiLU => X * Sigmoid(X),
        Activation.HardSiLU => X * Clip((X * (1.0 / 6)) + 0.5, 0, 1),
        Activation.Mish => X * Tanh(Softplus(X)),
        Activation.Softplus => Softplus(X),
        Activation.Softsign => X / (1 + Abs(X)),
        Activation.Exponential => Exp(X),
        Activation.SoftShrink => IfGreater(X, 0.5, X - 0.5, IfGreater(-0.5, X, X + 0.5, 0)),
        Activation.HardShrink => IfGreater(Abs(X), 0.5, X, 0),
        Activation.Threshold => IfGreater(X, 0, X, 0),
        Activation.SquarePlus => 0.5 * (X + Sqrt(Square(X) + 4)),
        Activation.SparsePlus => IfGreater(-1, X, 0, IfGreater(1, X, 0.25 * Square(X + 1), X)),
        Activation.SparseSigmoid => Clip((X * 0.5) + 0.5, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "not elementwise"),
    };

    /// <summary>The derivative in terms of the result, or null where the input is needed.</summary>
    public static Expr? DerivativeFromResult(Activation activation) => activation switch
    {
        Activation.ReLU => IfGreater(X, 0, 1, 0),
        Activation.LeakyReLU => IfGreater(X, 0, 1, 0.2),
        Activation.ELU or Activation.CELU => IfGreater(X, 0, 1, X + 1),
        Activation.SELU => IfGreater(X, 0, SeluScale, X + (SeluScale * SeluAlpha)),
        Activation.Sigmoid => X * (1 - X),
        Activation.Tanh => 1 - Square(X),
        Activation.Softplus => -Call(Function.Expm1, -X),
        Activation.Exponential => X,
        _ => null,
    };
}
