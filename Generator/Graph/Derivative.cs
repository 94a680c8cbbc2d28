namespace ModelGen.Generator.Graphs;

/// <summary>Derivatives of elementwise formulas by the chain rule.</summary>
internal static class Derivative
{
    /// <summary>d <paramref name="expr"/> / d operand <paramref name="index"/>.</summary>
    public static Expr Of(Expr expr, int index) => expr switch
    {
        ArgExpr a => a.Index == index ? 1 : 0,
        CallExpr c => Of(c.Argument, index) is var inner && inner is ConstExpr { Value: 0 } ? 0 : OfFunction(c) * inner,
        OperatorExpr o => OfOperator(o, Of(o.Left, index), Of(o.Right, index)),
        SelectExpr s => Expr.Select(s.Comparison, s.Left, s.Right, Of(s.IfTrue, index), Of(s.IfFalse, index)),
        _ => 0,
    };

    private static Expr OfFunction(CallExpr call)
    {
        Expr x = call.Argument;
        return call.Function switch
        {
            Function.Abs => Expr.Call(Function.Sign, x),
            Function.Cos => -Expr.Call(Function.Sin, x),
            Function.Erf => (2 / Math.Sqrt(Math.PI)) * Expr.Exp(-Expr.Square(x)),
            Function.Exp => call,
            Function.Expm1 => Expr.Exp(x),
            Function.Log => 1 / x,
            Function.Log1p => 1 / (x + 1),
            Function.Negate => -1,
            Function.Sigmoid => call * (1 - (Expr)call),
            Function.Sin => Expr.Call(Function.Cos, x),
            Function.Softplus => Expr.Sigmoid(x),
            Function.Sqrt => 0.5 / (Expr)call,
            Function.Tanh => 1 - Expr.Square(call),
            Function.Floor or Function.Sign => 0,
            _ => throw new InvalidOperationException($"No derivative of {call.Function}."),
        };
    }

    private static Expr OfOperator(OperatorExpr o, Expr left, Expr right) => o.Operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply when o.Left.Equals(o.Right) => 2 * o.Left * left,
        Operator.Multiply => (left * o.Right) + (o.Left * right),
        Operator.Divide => (left / o.Right) - (o.Left * right / Expr.Square(o.Right)),

        // Where both are equal the left one counts: relu'(0) = 0 because max(x, 0) is written with x > 0.
        Operator.Max => Expr.IfGreater(o.Left, o.Right, left, right),
        Operator.Min => Expr.IfGreater(o.Right, o.Left, left, right),
        Operator.Power => ((ConstExpr)o.Right).Value * Expr.Power(o.Left, ((ConstExpr)o.Right).Value - 1) * left,
        _ => throw new InvalidOperationException($"No derivative of {o.Operator}."),
    };
}
