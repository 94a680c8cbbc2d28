using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>Sums of four vectors of columns, in the order in which one vector of columns is summed.</content>
public static unsafe partial class Reduce
{
    /// <summary>Writes the sums of four vectors of neighbouring columns, times a factor: a row is read in longer pieces.</summary>
    private static void SumWideColumns<S, TV>(float* x, nint rows, nint rowLength, TV factor, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV total0 = zero, total1 = zero, total2 = zero, total3 = zero;
        TV group0 = zero, group1 = zero, group2 = zero, group3 = zero;
        for (nint row = 0; row < rows; row += ColumnBlock)
        {
            nint end = nint.Min(rows, row + ColumnBlock);
            SumWideBlock<S, TV>(x + row * rowLength, end - row, rowLength, y);
            group0 = S.Add(group0, S.Load(in *y, 0));
            group1 = S.Add(group1, S.Load(in *y, S.Count));
            group2 = S.Add(group2, S.Load(in *y, 2 * S.Count));
            group3 = S.Add(group3, S.Load(in *y, 3 * S.Count));
            if (end % ColumnGroup == 0)
            {
                total0 = S.Add(total0, group0);
                total1 = S.Add(total1, group1);
                total2 = S.Add(total2, group2);
                total3 = S.Add(total3, group3);
                group0 = group1 = group2 = group3 = zero;
            }
        }

        S.Store(S.Multiply(S.Add(total0, group0), factor), ref *y, 0);
        S.Store(S.Multiply(S.Add(total1, group1), factor), ref *y, S.Count);
        S.Store(S.Multiply(S.Add(total2, group2), factor), ref *y, 2 * S.Count);
        S.Store(S.Multiply(S.Add(total3, group3), factor), ref *y, 3 * S.Count);
    }

    /// <summary>A few rows: even and odd ones apart, then together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWideBlock<S, TV>(float* x, nint rows, nint rowLength, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV even0 = zero, even1 = zero, even2 = zero, even3 = zero;
        TV odd0 = zero, odd1 = zero, odd2 = zero, odd3 = zero;
        nint r = 0;
        for (; r <= rows - 2; r += 2, x += 2 * rowLength)
        {
            even0 = S.Add(even0, S.Load(in *x, 0));
            even1 = S.Add(even1, S.Load(in *x, S.Count));
            even2 = S.Add(even2, S.Load(in *x, 2 * S.Count));
            even3 = S.Add(even3, S.Load(in *x, 3 * S.Count));
            odd0 = S.Add(odd0, S.Load(in *x, rowLength));
            odd1 = S.Add(odd1, S.Load(in *x, rowLength + S.Count));
            odd2 = S.Add(odd2, S.Load(in *x, rowLength + 2 * S.Count));
            odd3 = S.Add(odd3, S.Load(in *x, rowLength + 3 * S.Count));
        }

        if (r < rows)
        {
            even0 = S.Add(even0, S.Load(in *x, 0));
            even1 = S.Add(even1, S.Load(in *x, S.Count));
            even2 = S.Add(even2, S.Load(in *x, 2 * S.Count));
            even3 = S.Add(even3, S.Load(in *x, 3 * S.Count));
        }

        S.Store(S.Add(even0, odd0), ref *y, 0);
        S.Store(S.Add(even1, odd1), ref *y, S.Count);
        S.Store(S.Add(even2, odd2), ref *y, 2 * S.Count);
        S.Store(S.Add(even3, odd3), ref *y, 3 * S.Count);
    }
}
