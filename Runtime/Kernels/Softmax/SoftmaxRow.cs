using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>The steps softmax and its kin share, on one row.</summary>
internal static unsafe class SoftmaxRow
{
    /// <summary>The largest value. NaN may be passed over: it comes back with the exponentials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max<S, TV>(float* x, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV none = S.Constant(float.NegativeInfinity);
        TV max = none;
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            max = S.Max(max, S.Load(in x[i], 0));
        }

        if (i < count)
        {
            max = S.Max(max, S.LoadPartial(x + i, count - i, none));
        }

        return S.MaxAcross(max);
    }

    /// <summary>
    /// e^(x − max), and 0 for −∞, which fills a vector behind a row's end: the exponential of −∞ passes through denormal numbers, and
    /// those cost several times the rest of a short row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Power<S, TV>(TV x, TV max)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV isNone = S.Equal(x, S.Constant(float.NegativeInfinity));
        return S.Select(isNone, zero, Functions.Exp<S, TV>(S.Select(isNone, zero, S.Subtract(x, max))));
    }

    /// <summary>Multiplies every value by <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scale<S, TV>(float* x, nint count, float factor)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV factors = S.Constant(factor);
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            S.Store(S.Multiply(S.Load(in x[i], 0), factors), ref x[i], 0);
        }

        if (i < count)
        {
            S.StorePartial(S.Multiply(S.LoadPartial(x + i, count - i, factors), factors), x + i, count - i);
        }
    }

    /// <summary>The maximum, and ln Σ e^(x − max): kept apart, because their sum would lose the logarithm's digits beside a large maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float Max, float LogSum) LogSum<S, TV>(float* x, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float max = Max<S, TV>(x, count);
        TV shift = S.Constant(max);
        TV sum = S.Constant(0);
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            sum = S.Add(sum, Functions.Exp<S, TV>(S.Subtract(S.Load(in x[i], 0), shift)));
        }

        if (i < count)
        {
            TV none = S.Constant(float.NegativeInfinity);
            sum = S.Add(sum, Power<S, TV>(S.LoadPartial(x + i, count - i, none), shift));
        }

        return (max, MathF.Log(S.Sum(sum)));
    }
}
