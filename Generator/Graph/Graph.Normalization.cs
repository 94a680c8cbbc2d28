using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <content>Normalization along axes.</content>
internal sealed partial class Graph
{
    /// <summary>
    /// x brought to variance 1 along the axes, after its mean, if <paramref name="center"/>, is taken off:
    /// <c>(x − mean) / √(mean of squares + ε)</c>.
    /// </summary>
    public Node Normalize(Node x, int[] axes, bool center, double epsilon)
    {
        if (RowsBehind(x, axes) is { } leading)
        {
            return Add(new NormalizeRowsOp(leading, center, epsilon, false, false), [x], x.Shape);
        }

        Node centred = center ? Map(Expr.X - Expr.Y, x, Mean(x, axes)) : x;
        Node variance = Mean(Map(Expr.Square(Expr.X), centred), axes);
        return Map(Expr.X / Expr.Sqrt(Expr.Y + epsilon), centred, variance);
    }

    /// <summary>The same times gamma plus beta, where there are such, in one pass over the last axes; null where other axes are meant.</summary>
    public Node? NormalizeAtOnce(Node x, int[] axes, bool center, double epsilon, Node? gamma, Node? beta) => RowsBehind(x, axes) is { } leading
        ? Add(new NormalizeRowsOp(leading, center, epsilon, gamma is not null, beta is not null), [x, .. gamma is null ? [] : new[] { gamma }, .. beta is null ? [] : new[] { beta }], x.Shape)
        : null;

    /// <summary>How many axes stand before the given ones, if these are all from there on (an axis of length 1 counts as given).</summary>
    private static int? RowsBehind(Node x, int[] axes)
    {
        int leading = axes.Min();
        return Enumerable.Range(leading, x.Shape.Rank - leading).All(axis => axes.Contains(axis) || x.Shape[axis].Equals(Dim.One)) ? leading : null;
    }

    /// <summary>x over its length along the axes, <c>x · min(1 / √(sum of squares), 10¹²)</c>: 0 stays 0 (<c>keras/src/ops/nn.py</c>, normalize).</summary>
    public Node UnitLength(Node x, int[] axes)
    {
        Node squares = Sum(Map(Expr.Square(Expr.X), x), axes);
        return Map(Expr.X * Expr.Min(1 / Expr.Sqrt(Expr.Y), 1e12), x, squares);
    }

    /// <summary>
    /// The largest singular value of a weight as a matrix W of its last axis by all others, and its right vector, by power iteration from
    /// <paramref name="u"/>, [1, last axis], on.
    /// </summary>
    public (Node U, Node Value) LargestSingularValue(Node weight, Node u, int iterations)
    {
        Dim columns = weight.Shape.Last;
        Dim rows = Shape.Product(weight.Shape.Take(weight.Shape.Rank - 1));
        Node matrix = Reshape(weight, new Shape([rows, columns]));
        Node product = u;
        for (int i = 0; i < iterations; i++)
        {
            if (weight.InPanels)
            {
                Node left = UnitLength(MatMul(u, PanelTranspose(matrix), null), [0, 1]);
                product = MatMul(left, matrix, null);
            }
            else
            {
                Node left = UnitLength(Sum(Multiply(matrix, u), 1), [0, 1]);
                product = Sum(Multiply(matrix, left), 0);
            }

            u = UnitLength(product, [0, 1]);
        }

        return (u, Sum(Multiply(product, u), 0, 1));
    }
}
