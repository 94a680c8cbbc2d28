using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Moves a mask behind the gradient of a maximum in front of it, where there are fewer values and a product may take it in: what gets a
/// window's gradient is its largest value, so whether the mask lets it pass can be seen by the maximum.
/// </summary>
internal static class MaskPooledGradients
{
    /// <summary>The same results; the graph itself where it has no such gradient, since copying it takes its time.</summary>
    public static ModelGraph Run(ModelGraph model) => !model.Graph.Nodes.Any(node => node.Op is PoolGradientOp { Kind: PoolKind.Max })
        ? model
        : Rewriter.Run(model, (target, old, inputs, uses) =>
            (old.Op is MapOp map ? Move(target, old, map, inputs, uses) : null) ?? target.Add(old.Op, inputs, old.Shape));

    private static Node? Move(Graph target, Node old, MapOp map, IReadOnlyList<Node> inputs, Func<Node, int> uses)
    {
        for (int i = 0; i < inputs.Count; i++)
        {
            int at = i;
            Node pooled = inputs[i];
            bool fits = uses(old.Inputs[i]) == 1
                && pooled.Op is PoolGradientOp { Kind: PoolKind.Max }
                && inputs.Count == 2
                && inputs[1 - i] == pooled.Inputs[1]
                && IsMask(map.Formula, i);
            if (!fits)
            {
                continue;
            }

            Node gradient = pooled.Inputs[0], largest = pooled.Inputs[2];
            Expr formula = map.Formula.Substitute(j => Expr.Arg(j == at ? 0 : 1));
            Node masked = target.Add(new MapOp(formula, null), [gradient, largest], gradient.Shape);
            return target.Add(pooled.Op, [masked, pooled.Inputs[1], largest], old.Shape);
        }

        return null;
    }

    /// <summary>Whether a formula is one operand or 0, by a comparison of what does not depend on it.</summary>
    private static bool IsMask(Expr formula, int operand) => formula is SelectExpr select
        && (select.IfTrue.Equals(Expr.Arg(operand)) || IsZero(select.IfTrue))
        && (select.IfFalse.Equals(Expr.Arg(operand)) || IsZero(select.IfFalse))
        && !DependsOn(select.Left, operand)
        && !DependsOn(select.Right, operand);

    private static bool IsZero(Expr formula) => formula is ConstExpr { Value: 0 };

    private static bool DependsOn(Expr formula, int operand) => formula switch
    {
        ArgExpr a => a.Index == operand,
        ConstExpr => false,
        CallExpr c => DependsOn(c.Argument, operand),
        OperatorExpr o => DependsOn(o.Left, operand) || DependsOn(o.Right, operand),
        _ => true,
    };
}
