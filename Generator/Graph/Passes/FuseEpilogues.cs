using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Moves an elementwise op behind a product into it: the activation, or in the backward pass the product with the activation's
/// derivative, then runs on the accumulators before they are stored.
/// </summary>
internal static class FuseEpilogues
{
    public static ModelGraph Run(ModelGraph model) => Rewriter.Run(model, (target, old, inputs, uses) =>
        (old.Op is MapOp map ? Fuse(target, old, map, inputs, uses) : null) ?? target.Add(old.Op, inputs, old.Shape));

    private static Node? Fuse(Graph target, Node old, MapOp map, IReadOnlyList<Node> inputs, Func<Node, int> uses)
    {
        if (inputs.Count > 2)
        {
            return null;
        }

        for (int i = 0; i < inputs.Count; i++)
        {
            bool fits = uses(old.Inputs[i]) == 1
                && inputs[i].Op is ProductOp { Epilogue: ArgExpr, HasOperand: false }
                && (IsLight(map.Formula) || SmallMatMuls.IsSmall(inputs[i]))
                && inputs.All(o => o.Shape.Equals(old.Shape));
            if (!fits)
            {
                continue;
            }

            Node product = inputs[i];
            target.CurrentLayer = Rewriter.JoinLayers(product.Layer, old.Layer);
            var op = (ProductOp)product.Op;
            Expr epilogue = map.Formula.Substitute(j => Expr.Arg(j == i ? 0 : 1));
            return inputs.Count == 1
                ? target.Add(op with { Epilogue = epilogue }, product.Inputs, old.Shape)
                : target.Add(op with { Epilogue = epilogue, HasOperand = true }, [.. product.Inputs, inputs[1 - i]], old.Shape);
        }

        return null;
    }

    /// <summary>
    /// Whether a formula takes a few instructions. A tile of a large product has one copy of it for each of its registers: exponentials there
    /// take more than a pass of their own over the result (GELU five times as long), since the registers hold the sums.
    /// </summary>
    private static bool IsLight(Expr formula) => formula switch
    {
        CallExpr c => c.Function is Function.Abs or Function.Floor or Function.Negate or Function.Sign or Function.Sqrt && IsLight(c.Argument),
        OperatorExpr o => o.Operator != Operator.Power && IsLight(o.Left) && IsLight(o.Right),
        SelectExpr s => IsLight(s.Left) && IsLight(s.Right) && IsLight(s.IfTrue) && IsLight(s.IfFalse),
        _ => true,
    };
}
