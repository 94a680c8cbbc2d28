using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A product of two tensors whose axes have letters, as NumPy's <c>einsum</c>: <c>bthk,bshk->bhts</c> multiplies and sums over the
/// letters the result lacks. A letter is an axis of every product (batch), a row, a column, or what is summed over. Both operands are read where
/// they lie, so that no axis is moved in memory for a product.
/// </summary>
/// <param name="Left">The axes of input 0.</param>
/// <param name="Right">The axes of input 1.</param>
/// <param name="Result">The axes of the result: each is one of the operands'.</param>
internal sealed record EinsumOp(string Left, string Right, string Result) : Op
{
    private const string Kernels = "global::ModelGen.Kernels.";

    /// <summary>The letters that are summed over.</summary>
    public static IEnumerable<char> Summed(string left, string right, string result) =>
        left.Where(letter => right.Contains(letter) && !result.Contains(letter));

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        (Node left, Node right) = (node.Inputs[0], node.Inputs[1]);
        return
        [
            left.NeedsGradient ? graph.Einsum(Result, Right, Left, gradient, right) : null,
            right.NeedsGradient ? graph.Einsum(Result, Left, Right, gradient, left) : null,
        ];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Shape left = node.Inputs[0].Shape, right = node.Inputs[1].Shape;
        Dim Size(char? letter) => letter is not { } l ? Dim.One : Left.Contains(l) ? left[Left.IndexOf(l)] : right[Right.IndexOf(l)];

        // The kernel has one axis of rows and one of columns, of which the result's last is one; further ones are products of their own, with
        // the same other operand.
        char? row = Longest(Left.Where(l => !Right.Contains(l)), Size);
        char? column = Longest(Right.Where(l => !Left.Contains(l)), Size);
        char? summed = Summed(Left, Right, Result).Cast<char?>().SingleOrDefault();
        char[] batch = [.. Result.Where(l => l != row && l != column)];
        if (batch.Length > 3)
        {
            throw new InvalidOperationException($"{Left},{Right}->{Result} has more than three batch axes.");
        }

        char?[] outer = [.. Enumerable.Repeat<char?>(null, 3 - batch.Length), .. batch.Cast<char?>()];
        string Strides(string letters, Shape shape, char? rows, char? columns) =>
            $"new {Kernels}MatrixStrides({string.Join(", ", outer.Append(rows).Append(columns).Select(l => writer.Count(Stride(letters, shape, l))))})";

        writer.Call(
            $"MatMul.Batched(team, new {Kernels}BatchShape({string.Join(", ", outer.Select(l => writer.Count(Size(l))))}), "
            + $"{writer.Count(Size(row))}, {writer.Count(Size(summed))}, {writer.Count(Size(column))}, "
            + $"{writer.In(node.Inputs[0])}, {Strides(Left, left, row, summed)}, {writer.In(node.Inputs[1])}, {Strides(Right, right, summed, column)}, "
            + $"{writer.Out(node)}, {Strides(Result, node.Shape, row, column)})");
    }

    /// <summary>How far apart neighbours along an axis lie; 0 for an axis the operand has not.</summary>
    private static Dim Stride(string letters, Shape shape, char? letter)
    {
        int axis = letter is { } l ? letters.IndexOf(l) : -1;
        return axis < 0 ? 0 : Shape.Product(shape.Skip(axis + 1));
    }

    /// <summary>The result's last axis, else the longest of some axes, one of unknown length before all others; of equals the last.</summary>
    private char? Longest(IEnumerable<char> letters, Func<char?, Dim> size) => letters.Reverse()
        .OrderByDescending(l => l == Result[^1])
        .ThenByDescending(l => size(l).Constant ?? long.MaxValue)
        .Select(l => (char?)l)
        .FirstOrDefault();
}
