using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>Joins elementwise ops in a row into one formula, one loop over memory, where the one in between is used nowhere else.</summary>
internal static class FuseMaps
{
    /// <summary>A formula longer than this would spill registers, and its method grow past what the JIT optimizes.</summary>
    private const int MostOperations = 48;

    public static ModelGraph Run(ModelGraph model) => Rewriter.Run(model, (target, old, inputs, uses) =>
        old.Op is MapOp map ? Fuse(target, old, map, inputs, uses) : target.Add(old.Op, inputs, old.Shape));

    private static Node Fuse(Graph target, Node old, MapOp map, IReadOnlyList<Node> inputs, Func<Node, int> uses)
    {
        Expr formula = map.Formula;
        List<Node> operands = [.. inputs];
        for (int i = 0; i < inputs.Count; i++)
        {
            // The old node tells how often it is used; the new one may already be a fused formula.
            if (uses(old.Inputs[i]) != 1 || inputs[i].Op is not MapOp inner || !inputs[i].Shape.Equals(old.Shape))
            {
                continue;
            }

            int position = operands.IndexOf(inputs[i]);
            List<Node> merged = [.. operands];
            merged.RemoveAt(position);
            int Place(Node operand)
            {
                int at = merged.IndexOf(operand);
                if (at < 0)
                {
                    merged.Add(operand);
                    at = merged.Count - 1;
                }

                return at;
            }

            Node fused = inputs[i];
            Expr inlined = inner.Formula.Substitute(j => Expr.Arg(Place(fused.Inputs[j])));
            Expr combined = formula.Substitute(j => j == position ? inlined : Expr.Arg(j > position ? j - 1 : j));
            if (merged.Count <= MapOp.MaxOperands
                && combined.Count() <= MostOperations
                && BroadcastLevels.Of(old.Shape, [.. merged.Select(m => m.Shape)]).Count <= 3)
            {
                formula = combined;
                operands = merged;
            }
        }

        return target.Add(new MapOp(formula, null), operands, old.Shape);
    }
}
