using ModelGen.Generator.Graphs;

namespace ModelGen.Generator.Emit;

/// <summary>
/// Writes the structs of elementwise formulas, one for each different formula of a model. They are written over any vector width; the
/// runtime's kernels choose the widest the hardware has.
/// </summary>
internal sealed class FormulaWriter
{
    private const string Kernels = "global::ModelGen.Kernels.";

    private readonly Dictionary<(Expr Formula, int Operands), string> _names = [];
    private readonly List<(Expr Formula, int Operands)> _order = [];

    /// <summary>The struct of a formula: <c>Formulas.F0</c>.</summary>
    public string Name(Expr formula, int operands)
    {
        if (!_names.TryGetValue((formula, operands), out string? name))
        {
            name = $"Formulas.F{_order.Count}";
            _names.Add((formula, operands), name);
            _order.Add((formula, operands));
        }

        return name;
    }

    public void Write(CodeWriter code)
    {
        if (_order.Count == 0)
        {
            return;
        }

        code.Line();
        code.Line("/// <summary>The elementwise formulas, on vectors of any width: S are the operations, TV is the vector.</summary>");
        code.Open("private static class Formulas");
        for (int i = 0; i < _order.Count; i++)
        {
            if (i > 0)
            {
                code.Line();
            }

            Write(code, _order[i].Formula, _order[i].Operands, i);
        }

        code.Close();
    }

    private static void Write(CodeWriter code, Expr formula, int operands, int number)
    {
        string parameters = string.Join(", ", Enumerable.Range(0, operands).Select(i => $"TV {Operand(i)}"));
        code.Line($"/// <summary>{Documentation(formula)}</summary>");
        code.Open($"public readonly struct F{number} : {Kernels}IMap{operands}");
        code.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        code.Line($"public static TV Apply<S, TV>({parameters})");
        code.Line($"    where S : struct, {Kernels}ISimd<TV>");
        code.Line("    where TV : struct");
        code.Open();
        var locals = new Dictionary<Expr, string>();
        foreach (Expr shared in Shared(formula))
        {
            string name = $"t{locals.Count}";
            code.Line($"TV {name} = {Text(shared, locals)};");
            locals.Add(shared, name);
        }

        code.Line($"return {Text(formula, locals)};");
        code.Close();
        code.Close();
    }

    /// <summary>Parts that occur more than once, inner ones first: they are computed once.</summary>
    private static IEnumerable<Expr> Shared(Expr formula)
    {
        var counts = new Dictionary<Expr, int>();
        List<Expr> order = [];
        void Visit(Expr expr)
        {
            if (expr is ArgExpr or ConstExpr)
            {
                return;
            }

            counts.TryGetValue(expr, out int count);
            counts[expr] = count + 1;
            if (count > 0)
            {
                return;
            }

            foreach (Expr part in Parts(expr))
            {
                Visit(part);
            }

            order.Add(expr);
        }

        Visit(formula);
        return order.Where(e => counts[e] > 1);
    }

    private static Expr[] Parts(Expr expr) => expr switch
    {
        CallExpr c => [c.Argument],
        OperatorExpr o => [o.Left, o.Right],
        SelectExpr s => [s.Left, s.Right, s.IfTrue, s.IfFalse],
        _ => [],
    };

    private static string Text(Expr expr, Dictionary<Expr, string> locals)
    {
        if (locals.TryGetValue(expr, out string? local))
        {
            return local;
        }

        string T(Expr part) => Text(part, locals);
        return expr switch
        {
            ArgExpr a => Operand(a.Index),
            ConstExpr c => $"S.Constant({c.ToCSharp()})",
            CallExpr { Function: Function.Abs or Function.Floor or Function.Negate or Function.Sqrt } c => $"S.{c.Function}({T(c.Argument)})",
            CallExpr c => $"{Kernels}Functions.{c.Function}<S, TV>({T(c.Argument)})",
            OperatorExpr { Operator: Operator.Add, Left: OperatorExpr { Operator: Operator.Multiply } m } o when !locals.ContainsKey(m) =>
                $"S.MultiplyAdd({T(m.Left)}, {T(m.Right)}, {T(o.Right)})",
            OperatorExpr { Operator: Operator.Power } o => $"{Kernels}Functions.Pow<S, TV>({T(o.Left)}, {T(o.Right)})",
            OperatorExpr o => $"S.{o.Operator}({T(o.Left)}, {T(o.Right)})",
            SelectExpr s => $"S.Select(S.{s.Comparison}({T(s.Left)}, {T(s.Right)}), {T(s.IfTrue)}, {T(s.IfFalse)})",
            _ => throw new InvalidOperationException($"{expr} cannot be written."),
        };
    }

    private static string Operand(int index) => ((char)('a' + index)).ToString();

    /// <summary>The formula as a reader writes it.</summary>
    private static string Documentation(Expr expr) => Plain(expr).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Plain(Expr expr) => expr switch
    {
        ArgExpr a => Operand(a.Index),
        ConstExpr c => c.ToCSharp().TrimEnd('f'),
        CallExpr { Function: Function.Negate } c => $"-{Plain(c.Argument)}",
        CallExpr c => $"{c.Function.ToString().ToLowerInvariant()}({Plain(c.Argument)})",
        OperatorExpr { Operator: Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide or Operator.Power } o =>
            $"({Plain(o.Left)} {Sign(o.Operator)} {Plain(o.Right)})",
        OperatorExpr o => $"{o.Operator.ToString().ToLowerInvariant()}({Plain(o.Left)}, {Plain(o.Right)})",
        SelectExpr s => $"({Plain(s.Left)} {Sign(s.Comparison)} {Plain(s.Right)} ? {Plain(s.IfTrue)} : {Plain(s.IfFalse)})",
        _ => "",
    };

    private static string Sign(Operator op) => op switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        _ => "^",
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => "==",
    };
}
