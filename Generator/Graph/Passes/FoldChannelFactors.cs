using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Moves what multiplies and shifts each channel of a product's result into the product: a batch normalization by its moving statistics
/// then costs a factor and a summand on the sums, and one small vector of each is computed a call.
/// </summary>
internal static class FoldChannelFactors
{
    public static ModelGraph Run(ModelGraph model) => Rewriter.Run(model, (target, old, inputs, uses) =>
        (old.Op is MapOp map ? Fold(target, old, map, inputs, uses) : null) ?? target.Add(old.Op, inputs, old.Shape));

    private static Node? Fold(Graph target, Node old, MapOp map, IReadOnlyList<Node> inputs, Func<Node, int> uses)
    {
        for (int i = 0; i < inputs.Count; i++)
        {
            int at = i;
            Node product = inputs[i];
            bool fits = inputs.Count > 1
                && uses(old.Inputs[i]) == 1
                && product.Op is ProductOp { CanScale: true, Epilogue: ArgExpr, HasOperand: false }
                && product.Shape.Equals(old.Shape)
                && inputs.Where((other, j) => j != at).All(other => IsChannels(other.Shape, old.Shape))
                && Degree(map.Formula, i) == 1;
            if (fits)
            {
                return Fold(target, old, map.Formula, inputs, i);
            }
        }

        return null;
    }

    private static Node Fold(Graph target, Node old, Expr formula, IReadOnlyList<Node> inputs, int position)
    {
        Node product = inputs[position];
        target.CurrentLayer = Rewriter.JoinLayers(product.Layer, old.Layer);
        var op = (ProductOp)product.Op;
        Shape channels = new([old.Shape.Last]);
        Node[] vectors = [.. inputs.Select((input, j) => j == position ? input : target.Reshape(input, channels))];

        // formula = factor · x + summand, where x is the sum times the scale there is, plus the bias there is.
        Expr factor = Derivative.Of(formula, position);
        Expr summand = formula.Substitute(j => j == position ? 0 : Expr.Arg(j));
        Node? scale = op.Scale(product), bias = op.Bias(product);
        Node shift = bias is null
            ? Vector(summand)
            : Vector((factor * Expr.Arg(vectors.Length)) + summand, target.Reshape(bias, channels));
        if (scale is null && factor is ConstExpr { Value: 1 })
        {
            return target.Add(op with { HasBias = true }, [product.Inputs[0], product.Inputs[1], shift], old.Shape);
        }

        Node scaled = scale is null ? Vector(factor) : Vector(factor * Expr.Arg(vectors.Length), scale);
        return target.Add(op with { HasBias = true, HasScale = true }, [product.Inputs[0], product.Inputs[1], shift, scaled], old.Shape);

        // The product itself is no operand of these; whatever stands in its place is dropped.
        Node Vector(Expr of, params Node[] more)
        {
            Node[] operands = [.. vectors, .. more];
            operands[position] = operands[position == 0 ? 1 : 0];
            return target.Map(of, operands, channels);
        }
    }

    /// <summary>One value for each channel of the result.</summary>
    private static bool IsChannels(Shape shape, Shape result) =>
        shape.Last.Equals(result.Last) && shape.Take(shape.Rank - 1).All(axis => axis.Equals(Dim.One));

    /// <summary>0 where a formula does not depend on an operand, 1 where it is linear in it but for a summand, else null.</summary>
    private static int? Degree(Expr formula, int operand) => formula switch
    {
        ArgExpr a => a.Index == operand ? 1 : 0,
        ConstExpr => 0,
        CallExpr { Function: Function.Negate } c => Degree(c.Argument, operand),
        CallExpr c => Degree(c.Argument, operand) == 0 ? 0 : null,
        OperatorExpr o => Degree(o.Operator, Degree(o.Left, operand), Degree(o.Right, operand)),
        SelectExpr s => new[] { s.Left, s.Right, s.IfTrue, s.IfFalse }.All(e => Degree(e, operand) == 0) ? 0 : null,
        _ => null,
    };

    private static int? Degree(Operator op, int? left, int? right) => (op, left, right) switch
    {
        (_, null, _) or (_, _, null) => null,
        (_, 0, 0) => 0,
        (Operator.Add or Operator.Subtract, _, _) => 1,
        (Operator.Multiply, 0, 1) or (Operator.Multiply, 1, 0) or (Operator.Divide, 1, 0) => 1,
        _ => null,
    };
}
