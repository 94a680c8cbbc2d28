using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

public static partial class Functions
{
    /// <summary>
    /// aᵇ by way of e^(b·ln|a|): its relative error is about |b·ln a| ulp. A negative a is defined for a whole b; 0⁰ and NaN⁰ are 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Pow<S, TV>(TV a, TV b)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV one = S.Constant(1);
        TV magnitude = Exp<S, TV>(S.Multiply(b, Log<S, TV>(S.Abs(a))));
        TV half = S.Floor(S.Multiply(b, S.Constant(0.5f)));
        TV odd = S.Equal(S.Subtract(b, S.Add(half, half)), one);
        TV signed = S.Select(odd, S.Negate(magnitude), magnitude);
        TV ofNegative = S.Select(S.Equal(S.Floor(b), b), signed, S.Constant(float.NaN));
        TV result = S.Select(S.Greater(S.Constant(0), a), ofNegative, magnitude);
        return S.Select(S.Equal(b, S.Constant(0)), one, result);
    }

    /// <summary>−1, 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Sign<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV negative = S.Select(S.Greater(S.Constant(0), x), S.Constant(-1), x);
        return S.Select(S.Greater(x, S.Constant(0)), S.Constant(1), negative);
    }

    /// <summary>1 / x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Reciprocal<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        return S.Divide(S.Constant(1), x);
    }
}
