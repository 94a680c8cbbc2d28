using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>Maxima.</content>
public static unsafe partial class Reduce
{
    internal static void MaxCore<S, TV>(Team team, nint outer, nint reduce, nint inner, float* x, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (inner == 1)
        {
            (nint firstRow, nint lastRow) = team.Share(outer);
            for (nint o = firstRow; o < lastRow; o++)
            {
                y[o] = MaxRow<S, TV>(x + o * reduce, reduce);
            }

            return;
        }

        nint vectors = (inner + S.Count - 1) / S.Count;
        (nint first, nint last) = team.Share(outer * vectors);
        for (nint at = first; at < last; at++)
        {
            (nint o, nint vector) = Math.DivRem(at, vectors);
            nint column = vector * S.Count;
            nint count = nint.Min(S.Count, inner - column);
            TV max = MaxColumns<S, TV>(x + o * reduce * inner + column, reduce, inner, count);
            S.StorePartial(max, y + o * inner + column, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float MaxRow<S, TV>(float* x, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV none = S.Constant(float.NegativeInfinity);
        TV a = none, b = none;
        nint i = 0;
        for (; i <= count - 2 * S.Count; i += 2 * S.Count)
        {
            a = Larger<S, TV>(a, S.Load(in x[i], 0));
            b = Larger<S, TV>(b, S.Load(in x[i], S.Count));
        }

        for (; i < count; i += S.Count)
        {
            a = Larger<S, TV>(a, S.LoadPartial(x + i, nint.Min(S.Count, count - i), none));
        }

        // A NaN in any lane makes the sum NaN where infinities do not.
        TV max = Larger<S, TV>(a, b);
        TV nan = S.Select(S.Equal(max, max), S.Constant(0), max);
        float nanOrZero = S.Sum(nan);
        return float.IsNaN(nanOrZero) ? nanOrZero : S.MaxAcross(max);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TV MaxColumns<S, TV>(float* x, nint rows, nint rowLength, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV none = S.Constant(float.NegativeInfinity);
        TV max = none;
        if (count == S.Count)
        {
            for (nint r = 0; r < rows; r++, x += rowLength)
            {
                max = Larger<S, TV>(max, S.Load(in *x, 0));
            }
        }
        else
        {
            for (nint r = 0; r < rows; r++, x += rowLength)
            {
                max = Larger<S, TV>(max, S.LoadPartial(x, count, none));
            }
        }

        return max;
    }

    /// <summary>The larger one, NaN if either is: <see cref="ISimd{TV}.Max"/> keeps a NaN of its first operand, the selection one of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV Larger<S, TV>(TV max, TV value)
        where S : struct, IKernelSimd<TV>
        where TV : struct => S.Select(S.Equal(value, value), S.Max(max, value), value);
}
