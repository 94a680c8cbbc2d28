using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>Sums.</content>
public static unsafe partial class Reduce
{
    /// <summary>Values of a row summed in float before they join the row's total, which is kept in double.</summary>
    private const int RowBlock = 1024;

    /// <summary>Values of a column summed before they join their group's sum.</summary>
    private const int ColumnBlock = 64;

    /// <summary>Values of a column whose sum, the group's, then joins the column's total.</summary>
    private const int ColumnGroup = 64 * ColumnBlock;

    internal static void SumCore<S, TV>(Team team, nint outer, nint reduce, nint inner, float* x, float* y, float scale)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (inner == 1)
        {
            (nint firstRow, nint lastRow) = team.Share(outer);
            for (nint o = firstRow; o < lastRow; o++)
            {
                y[o] = (float)(scale * SumRow<S, TV>(x + o * reduce, reduce));
            }

            return;
        }

        nint vectors = (inner + S.Count - 1) / S.Count;
        (nint first, nint last) = team.Share(outer * vectors);
        SumVectors<S, TV>(first, last, reduce, inner, x, y, scale);
    }

    /// <summary>The sums that lie in some vectors of the result, counted over all its rows, each of which begins with a new one.</summary>
    private static void SumVectors<S, TV>(nint first, nint last, nint reduce, nint inner, float* x, float* y, float scale)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint vectors = (inner + S.Count - 1) / S.Count;
        TV factor = S.Constant(scale);
        for (nint at = first; at < last;)
        {
            (nint o, nint vector) = Math.DivRem(at, vectors);
            nint column = vector * S.Count;
            float* source = x + o * reduce * inner + column;
            float* result = y + o * inner + column;
            if (column + 4 * S.Count <= inner && at + 4 <= last)
            {
                SumWideColumns<S, TV>(source, reduce, inner, factor, result);
                at += 4;
                continue;
            }

            nint count = nint.Min(S.Count, inner - column);
            S.StorePartial(S.Multiply(SumColumns<S, TV>(source, reduce, inner, count), factor), result, count);
            at++;
        }
    }

    /// <summary>The sum of contiguous values.</summary>
    internal static double SumRow<S, TV>(float* x, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        double total = 0;
        for (; count > 0; count -= RowBlock, x += RowBlock)
        {
            total += SumBlock<S, TV>(x, nint.Min(count, RowBlock));
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumBlock<S, TV>(float* x, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV a = zero, b = zero, c = zero, d = zero;
        nint i = 0;
        for (; i <= count - 4 * S.Count; i += 4 * S.Count)
        {
            a = S.Add(a, S.Load(in x[i], 0));
            b = S.Add(b, S.Load(in x[i], S.Count));
            c = S.Add(c, S.Load(in x[i], 2 * S.Count));
            d = S.Add(d, S.Load(in x[i], 3 * S.Count));
        }

        for (; i < count; i += S.Count)
        {
            a = S.Add(a, S.LoadPartial(x + i, nint.Min(S.Count, count - i), zero));
        }

        return S.Sum(S.Add(S.Add(a, b), S.Add(c, d)));
    }

    /// <summary>The sums of up to a vector of neighbouring columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TV SumColumns<S, TV>(float* x, nint rows, nint rowLength, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV total = zero;
        TV group = zero;
        for (nint row = 0; row < rows; row += ColumnBlock)
        {
            nint end = nint.Min(rows, row + ColumnBlock);
            TV even = zero, odd = zero;
            nint r = row;
            if (count == S.Count)
            {
                for (; r <= end - 2; r += 2, x += 2 * rowLength)
                {
                    even = S.Add(even, S.Load(in *x, 0));
                    odd = S.Add(odd, S.Load(in *x, rowLength));
                }
            }
            else
            {
                for (; r <= end - 2; r += 2, x += 2 * rowLength)
                {
                    even = S.Add(even, S.LoadPartial(x, count, zero));
                    odd = S.Add(odd, S.LoadPartial(x + rowLength, count, zero));
                }
            }

            if (r < end)
            {
                even = S.Add(even, S.LoadPartial(x, count, zero));
                x += rowLength;
            }

            group = S.Add(group, S.Add(even, odd));
            if (end % ColumnGroup == 0)
            {
                total = S.Add(total, group);
                group = zero;
            }
        }

        return S.Add(total, group);
    }
}
