using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>What a row's values sum to; long rows in blocks, whose sums are added in double precision.</summary>
internal static unsafe class RowMoments
{
    private const int Block = 1024;

    /// <summary>The mean, or 0 where a row is not centred, and 1 over the root of the mean square distance from it.</summary>
    public static (float Mean, float Factor) Of<S, TV>(float* x, nint count, bool center, float epsilon)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float mean = center ? (float)(Reduce.SumRow<S, TV>(x, count) / count) : 0;
        double squares = 0;
        for (nint at = 0; at < count; at += Block)
        {
            squares += Products<S, TV>(x + at, mean, null, nint.Min(Block, count - at));
        }

        return (mean, 1 / MathF.Sqrt((float)(squares / count) + epsilon));
    }

    /// <summary>Σ (x − mean) · other.</summary>
    public static double Dot<S, TV>(float* x, float mean, float* other, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        double sum = 0;
        for (nint at = 0; at < count; at += Block)
        {
            sum += Products<S, TV>(x + at, mean, other + at, nint.Min(Block, count - at));
        }

        return sum;
    }

    /// <summary>Σ (x − mean) · other, or of the squares where there is no other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Products<S, TV>(float* x, float mean, float* other, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV shift = S.Constant(mean);
        TV zero = S.Constant(0);
        TV a = zero, b = zero, c = zero, d = zero;
        nint i = 0;
        if (other is null)
        {
            for (; i <= count - 4 * S.Count; i += 4 * S.Count)
            {
                a = Square<S, TV>(a, S.Subtract(S.Load(in x[i], 0), shift));
                b = Square<S, TV>(b, S.Subtract(S.Load(in x[i], S.Count), shift));
                c = Square<S, TV>(c, S.Subtract(S.Load(in x[i], 2 * S.Count), shift));
                d = Square<S, TV>(d, S.Subtract(S.Load(in x[i], 3 * S.Count), shift));
            }

            for (; i <= count - S.Count; i += S.Count)
            {
                a = Square<S, TV>(a, S.Subtract(S.Load(in x[i], 0), shift));
            }

            if (i < count)
            {
                b = Square<S, TV>(b, S.Subtract(S.LoadPartial(x + i, count - i, shift), shift));
            }
        }
        else
        {
            for (; i <= count - 2 * S.Count; i += 2 * S.Count)
            {
                a = S.MultiplyAdd(S.Subtract(S.Load(in x[i], 0), shift), S.Load(in other[i], 0), a);
                b = S.MultiplyAdd(S.Subtract(S.Load(in x[i], S.Count), shift), S.Load(in other[i], S.Count), b);
            }

            for (; i <= count - S.Count; i += S.Count)
            {
                c = S.MultiplyAdd(S.Subtract(S.Load(in x[i], 0), shift), S.Load(in other[i], 0), c);
            }

            if (i < count)
            {
                d = S.MultiplyAdd(S.Subtract(S.LoadPartial(x + i, count - i, shift), shift), S.LoadPartial(other + i, count - i, zero), d);
            }
        }

        return S.Sum(S.Add(S.Add(a, b), S.Add(c, d)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV Square<S, TV>(TV sum, TV value)
        where S : struct, IKernelSimd<TV>
        where TV : struct => S.MultiplyAdd(value, value, sum);
}
