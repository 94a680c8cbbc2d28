using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

public static partial class Functions
{
    /// <summary>sin x, within 2 ulp of 1 for |x| up to 10,000; an angle beyond loses digits to the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Sin<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV quarters = NearestQuarterTurn<S, TV>(x);
        return SinOfQuarters<S, TV>(ReduceByQuarterTurn<S, TV>(x, quarters), quarters);
    }

    /// <summary>cos x, within 2 ulp of 1 for |x| up to 10,000; an angle beyond loses digits to the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Cos<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV quarters = NearestQuarterTurn<S, TV>(x);
        return SinOfQuarters<S, TV>(ReduceByQuarterTurn<S, TV>(x, quarters), S.Add(quarters, S.Constant(1)));
    }

    /// <summary>The whole number of quarter turns nearest to x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV NearestQuarterTurn<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        return S.Floor(S.MultiplyAdd(x, S.Constant(0.636619772f), S.Constant(0.5f)));
    }

    /// <summary>x − n·½π, ½π in three parts, the first two short enough that their products with n are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV ReduceByQuarterTurn<S, TV>(TV x, TV quarters)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV rest = S.MultiplyAdd(quarters, S.Constant(-1.5703125f), x);
        rest = S.MultiplyAdd(quarters, S.Constant(-4.837512969970703125e-4f), rest);
        return S.MultiplyAdd(quarters, S.Constant(-7.54978995489188e-8f), rest);
    }

    /// <summary>sin(x + n·½π) for |x| ≤ ¼π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV SinOfQuarters<S, TV>(TV x, TV quarters)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV square = S.Multiply(x, x);
        TV p = S.Constant(2.71756453438e-6f);
        p = S.MultiplyAdd(p, square, S.Constant(-1.98392566457e-4f));
        p = S.MultiplyAdd(p, square, S.Constant(8.33332914397e-3f));
        p = S.MultiplyAdd(p, square, S.Constant(-0.166666666396f));
        TV sine = S.MultiplyAdd(S.Multiply(square, x), p, x);

        TV q = S.Constant(2.44256839062e-5f);
        q = S.MultiplyAdd(q, square, S.Constant(-1.38872515099e-3f));
        q = S.MultiplyAdd(q, square, S.Constant(0.0416666443684f));
        TV cosine = S.Add(S.MultiplyAdd(S.Multiply(square, square), q, S.Multiply(square, S.Constant(-0.5f))), S.Constant(1));

        TV half = S.Floor(S.Multiply(quarters, S.Constant(0.5f)));
        TV odd = S.Greater(S.Subtract(quarters, S.Add(half, half)), S.Constant(0.5f));
        TV result = S.Select(odd, cosine, sine);
        TV quarter = S.Floor(S.Multiply(half, S.Constant(0.5f)));
        TV negative = S.Greater(S.Subtract(half, S.Add(quarter, quarter)), S.Constant(0.5f));
        return S.Select(negative, S.Negate(result), result);
    }
}
