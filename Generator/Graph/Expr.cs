using System.Globalization;

namespace ModelGen.Generator.Graphs;

internal enum Function
{
    Abs,
    Cos,
    Erf,
    Exp,
    Expm1,
    Floor,
    Log,
    Log1p,
    Negate,
    Sigmoid,
    Sign,
    Sin,
    Softplus,
    Sqrt,
    Tanh,
}

internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Max,
    Min,

    /// <summary>left to the power of right, right a constant.</summary>
    Power,
}

internal enum Comparison
{
    Greater,
    GreaterOrEqual,
    Equal,
}

/// <summary>
/// The formula of an elementwise op over its operands' values. Records, so that equal formulas are equal values; the factory methods
/// fold constants and drop neutral operations. Derivatives are in <see cref="Derivative"/>, C# in the emitter.
/// </summary>
internal abstract record Expr
{
    public static readonly Expr X = new ArgExpr(0);

    public static readonly Expr Y = new ArgExpr(1);

    public static Expr Arg(int index) => new ArgExpr(index);

    public static Expr Const(double value) => new ConstExpr(value);

    public static implicit operator Expr(double value) => Const(value);

    public static Expr operator +(Expr a, Expr b) => (a, b) switch
    {
        (ConstExpr x, ConstExpr y) => x.Value + y.Value,
        (ConstExpr { Value: 0 }, _) => b,
        (_, ConstExpr { Value: 0 }) => a,
        (_, CallExpr { Function: Function.Negate } n) => a - n.Argument,
        _ => new OperatorExpr(Operator.Add, a, b),
    };

    public static Expr operator -(Expr a, Expr b) => (a, b) switch
    {
        (ConstExpr x, ConstExpr y) => x.Value - y.Value,
        (ConstExpr { Value: 0 }, _) => -b,
        (_, ConstExpr { Value: 0 }) => a,
        _ => new OperatorExpr(Operator.Subtract, a, b),
    };

    public static Expr operator *(Expr a, Expr b) => (a, b) switch
    {
        (ConstExpr x, ConstExpr y) => x.Value * y.Value,
        (ConstExpr { Value: 0 }, _) or (_, ConstExpr { Value: 0 }) => 0,
        (ConstExpr { Value: 1 }, _) => b,
        (_, ConstExpr { Value: 1 }) => a,
        (ConstExpr { Value: -1 }, _) => -b,
        (_, ConstExpr { Value: -1 }) => -a,
        (SelectExpr { IfTrue: ConstExpr, IfFalse: ConstExpr } s, _) => Select(s.Comparison, s.Left, s.Right, s.IfTrue * b, s.IfFalse * b),
        (_, SelectExpr { IfTrue: ConstExpr, IfFalse: ConstExpr }) => b * a,
        _ => new OperatorExpr(Operator.Multiply, a, b),
    };

    public static Expr operator /(Expr a, Expr b) => (a, b) switch
    {
        (ConstExpr x, ConstExpr y) => x.Value / y.Value,
        (ConstExpr { Value: 0 }, _) => 0,
        (_, ConstExpr { Value: 1 }) => a,
        (_, ConstExpr y) => a * (1 / y.Value),
        _ => new OperatorExpr(Operator.Divide, a, b),
    };

    public static Expr operator -(Expr a) => a switch
    {
        ConstExpr c => -c.Value,
        CallExpr { Function: Function.Negate } n => n.Argument,
        OperatorExpr { Operator: Operator.Subtract } s => s.Right - s.Left,
        _ => new CallExpr(Function.Negate, a),
    };

    public static Expr Call(Function function, Expr a) => new CallExpr(function, a);

    public static Expr Abs(Expr a) => Call(Function.Abs, a);

    public static Expr Exp(Expr a) => Call(Function.Exp, a);

    public static Expr Log(Expr a) => Call(Function.Log, a);

    public static Expr Sigmoid(Expr a) => Call(Function.Sigmoid, a);

    public static Expr Softplus(Expr a) => Call(Function.Softplus, a);

    public static Expr Sqrt(Expr a) => Call(Function.Sqrt, a);

    public static Expr Tanh(Expr a) => Call(Function.Tanh, a);

    public static Expr Square(Expr a) => new OperatorExpr(Operator.Multiply, a, a);

    public static Expr Max(Expr a, Expr b) => new OperatorExpr(Operator.Max, a, b);

    public static Expr Min(Expr a, Expr b) => new OperatorExpr(Operator.Min, a, b);

    public static Expr Clip(Expr a, double low, double high) => Min(Max(a, low), high);

    /// <summary><paramref name="a"/> to a constant power.</summary>
    public static Expr Power(Expr a, double exponent) => exponent switch
    {
        0 => 1,
        1 => a,
        2 => Square(a),
        _ => new OperatorExpr(Operator.Power, a, exponent),
    };

    public static Expr Select(Comparison comparison, Expr left, Expr right, Expr ifTrue, Expr ifFalse) =>
        ifTrue.Equals(ifFalse) ? ifTrue : new SelectExpr(comparison, left, right, ifTrue, ifFalse);

    /// <summary><paramref name="ifTrue"/> where <paramref name="left"/> exceeds <paramref name="right"/>.</summary>
    public static Expr IfGreater(Expr left, Expr right, Expr ifTrue, Expr ifFalse) => Select(Comparison.Greater, left, right, ifTrue, ifFalse);

    /// <summary>The formula with each operand replaced.</summary>
    public Expr Substitute(Func<int, Expr> operand) => this switch
    {
        ArgExpr a => operand(a.Index),
        CallExpr c => c.Function == Function.Negate ? -c.Argument.Substitute(operand) : Call(c.Function, c.Argument.Substitute(operand)),
        OperatorExpr o => Combine(o.Operator, o.Left.Substitute(operand), o.Right.Substitute(operand)),
        SelectExpr s => Select(
            s.Comparison, s.Left.Substitute(operand), s.Right.Substitute(operand), s.IfTrue.Substitute(operand), s.IfFalse.Substitute(operand)),
        _ => this,
    };

    /// <summary>The number of operations in it.</summary>
    public int Count() => this switch
    {
        CallExpr c => 1 + c.Argument.Count(),
        OperatorExpr o => 1 + o.Left.Count() + o.Right.Count(),
        SelectExpr s => 1 + s.Left.Count() + s.Right.Count() + s.IfTrue.Count() + s.IfFalse.Count(),
        _ => 0,
    };

    private static Expr Combine(Operator op, Expr a, Expr b) => op switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        _ => new OperatorExpr(op, a, b),
    };
}

internal sealed record ArgExpr(int Index) : Expr;

internal sealed record ConstExpr(double Value) : Expr
{
    public string ToCSharp()
    {
        float value = (float)Value;
        return float.IsNaN(value) ? "float.NaN"
            : float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
            : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
            : value == 0 && 1 / value < 0 ? "-0f"
            : value.ToString("R", CultureInfo.InvariantCulture) + "f";
    }
}

internal sealed record CallExpr(Function Function, Expr Argument) : Expr;

internal sealed record OperatorExpr(Operator Operator, Expr Left, Expr Right) : Expr;

/// <summary>One of two formulas, by a comparison of two others.</summary>
internal sealed record SelectExpr(Comparison Comparison, Expr Left, Expr Right, Expr IfTrue, Expr IfFalse) : Expr;
