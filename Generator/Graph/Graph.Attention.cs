using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <summary>Products of two tensors, rows looked up by number, and what attention is made of.</summary>
internal sealed partial class Graph
{
    /// <summary>The product of two tensors by the letters of their axes: <c>Einsum("bthk", "bshk", "bhts", queries, keys)</c>.</summary>
    public Node Einsum(string left, string right, string result, Node a, Node b)
    {
        char[] summed = [.. EinsumOp.Summed(left, right, result)];
        if (summed.Length > 1)
        {
            // The kernel sums over one axis, the longest; the others stay and are summed afterwards.
            char[] kept = [.. summed.OrderByDescending(l => a.Shape[left.IndexOf(l)].Constant ?? long.MaxValue).Skip(1)];
            Node whole = Einsum(left, right, new string(kept) + result, a, b);
            return Reshape(Sum(whole, [.. Enumerable.Range(0, kept.Length)]), new Shape(whole.Shape.Skip(kept.Length)));
        }

        bool IsOfBoth(char letter) => left.Contains(letter) && right.Contains(letter);
        char last = result[result.Length - 1];
        if (IsOfBoth(last) && !result.All(IsOfBoth))
        {
            // The kernel writes rows or columns side by side, not products.
            int[] order = [.. Enumerable.Range(1, result.Length - 1), 0];
            return Transpose(Einsum(left, right, last + result.Substring(0, result.Length - 1), a, b), order);
        }

        Dim Size(char letter) => left.Contains(letter) ? a.Shape[left.IndexOf(letter)] : b.Shape[right.IndexOf(letter)];
        return Add(new EinsumOp(left, right, result), [a, b], new Shape(result.Select(Size)));
    }

    /// <summary>Products of matrices, the last two axes of each operand, over all leading axes; an operand may be read as its transpose.</summary>
    public Node BatchMatMul(Node a, Node b, bool transposeA = false, bool transposeB = false)
    {
        string batch = new([.. Enumerable.Range(0, a.Shape.Rank - 2).Select(axis => (char)('a' + axis))]);
        return Einsum(batch + (transposeA ? "yx" : "xy"), batch + (transposeB ? "zy" : "yz"), batch + "xz", a, b);
    }

    /// <summary>Attention of all heads, for inference; <paramref name="seen"/> says which key steps may be seen, null if all or causal.</summary>
    public Node Attention(Node query, Node key, Node value, Node? seen, bool isCausal) => Add(
        new AttentionOp(isCausal), seen is null ? [query, key, value] : [query, key, value, seen], query.Shape.WithLast(value.Shape.Last));

    /// <summary>The rows of a table [count, width] that indices name: the indices' shape, and the width.</summary>
    public Node Gather(Node indices, Node table) => Add(new GatherOp(), [indices, table], new Shape([.. indices.Shape, table.Shape[1]]));

    /// <summary>Rows added up into a table of the given shape, each where its index says.</summary>
    public Node ScatterAdd(Node indices, Node rows, Shape table) => Add(new ScatterAddOp(), [indices, rows], table);

    /// <summary>0, 1, 2, ... along one axis of a tensor of the given rank, whose other axes are 1.</summary>
    public Node Positions(int rank, int axis, Dim length) =>
        Add(new PositionsOp(), [], new Shape(Enumerable.Repeat(Dim.One, rank)).With(axis, length));
}
