using ModelGen.Generator.Graphs;

namespace ModelGen.Tests;

/// <summary>The value of an elementwise formula in double precision.</summary>
internal static class ExprValue
{
    public static double Of(Expr expr, Func<int, double> operand) => expr switch
    {
        ArgExpr a => operand(a.Index),
        // As the generated code has it: where a loss clips at 1 − 1e-7, the nearest float is what matters.
        ConstExpr c => (float)c.Value,
        CallExpr c => Call(c.Function, Of(c.Argument, operand)),
        OperatorExpr o => Combine(o.Operator, Of(o.Left, operand), Of(o.Right, operand)),
        SelectExpr s => Holds(s.Comparison, Of(s.Left, operand), Of(s.Right, operand)) ? Of(s.IfTrue, operand) : Of(s.IfFalse, operand),
        _ => throw new NotSupportedException(expr.ToString()),
    };

    private static double Call(Function function, double x) => function switch
    {
        Function.Abs => Math.Abs(x),
        Function.Cos => Math.Cos(x),
        Function.Erf => Erf(x),
        Function.Exp => Math.Exp(x),
        Function.Expm1 => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        Function.Floor => Math.Floor(x),
        Function.Log => Math.Log(x),
        Function.Log1p => Math.Log(1 + x),
        Function.Negate => -x,
        Function.Sigmoid => 1 / (1 + Math.Exp(-x)),
        Function.Sign => Math.Sign(x),
        Function.Sin => Math.Sin(x),
        Function.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        Function.Sqrt => Math.Sqrt(x),
        Function.Tanh => Math.Tanh(x),
        _ => throw new NotSupportedException(function.ToString()),
    };

    private static double Combine(Operator op, double a, double b) => op switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        Operator.Max => Math.Max(a, b),
        Operator.Min => Math.Min(a, b),
        Operator.Power => Math.Pow(a, b),
        _ => throw new NotSupportedException(op.ToString()),
    };

    private static bool Holds(Comparison comparison, double a, double b) => comparison switch
    {
        Comparison.Greater => a > b,
        Comparison.GreaterOrEqual => a >= b,
        _ => a == b,
    };

    /// <summary>Its Taylor series: exact enough for arguments of a few units.</summary>
    private static double Erf(double x)
    {
        double sum = 0, term = x;
        for (int n = 0; n < 200; n++)
        {
            sum += term / ((2 * n) + 1);
            term *= -x * x / (n + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
