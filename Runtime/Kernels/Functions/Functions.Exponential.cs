using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Elementary functions on vectors, in float arithmetic, one text for every width. Polynomials are minimax fits on the reduced range.
/// NaN gives NaN; infinities, zero and denormals give the limits. Errors are stated in units in the last place (ulp).
/// </summary>
public static partial class Functions
{
    private const float Log2E = 1.44269504f;

    /// <summary>eˣ, within 1 ulp; results below the normal range round as denormals do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Exp<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        x = S.Max(S.Min(x, S.Constant(89)), S.Constant(-104));
        TV whole = S.Floor(S.MultiplyAdd(x, S.Constant(Log2E), S.Constant(0.5f)));
        TV rest = ReduceByLn2<S, TV>(x, whole);
        TV power = S.Add(ExpMinusOneNearZero<S, TV>(rest), S.Constant(1));

        // Two factors, because neither 2¹²⁸ nor a denormal power of two is a float with exponent bits of its own.
        TV half = S.Floor(S.Multiply(whole, S.Constant(0.5f)));
        return S.Multiply(S.Multiply(power, S.PowerOfTwo(half)), S.PowerOfTwo(S.Subtract(whole, half)));
    }

    /// <summary>eˣ − 1 without cancellation near 0, within 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Expm1<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        x = S.Max(S.Min(x, S.Constant(89)), S.Constant(-20));
        TV whole = S.Floor(S.MultiplyAdd(x, S.Constant(Log2E), S.Constant(0.5f)));
        TV power = ExpMinusOneNearZero<S, TV>(ReduceByLn2<S, TV>(x, whole));

        // 2ⁿ(p + 1) − 1 as 2(p·2ⁿ⁻¹ + (2ⁿ⁻¹ − ½)): the bracket is exact, and 2¹²⁸ is never formed.
        TV scale = S.PowerOfTwo(S.Subtract(whole, S.Constant(1)));
        TV sum = S.MultiplyAdd(power, scale, S.Subtract(scale, S.Constant(0.5f)));
        return S.Add(sum, sum);
    }

    /// <summary>x − n·ln 2, ln 2 in two parts, the first short enough that its product with n is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV ReduceByLn2<S, TV>(TV x, TV whole)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV rest = S.MultiplyAdd(whole, S.Constant(-0.693359375f), x);
        return S.MultiplyAdd(whole, S.Constant(2.12194440e-4f), rest);
    }

    /// <summary>eˣ − 1 for |x| ≤ ½·ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV ExpMinusOneNearZero<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV p = S.Constant(1.99142499715e-4f);
        p = S.MultiplyAdd(p, x, S.Constant(1.39410631687e-3f));
        p = S.MultiplyAdd(p, x, S.Constant(8.33327292312e-3f));
        p = S.MultiplyAdd(p, x, S.Constant(4.16663541851e-2f));
        p = S.MultiplyAdd(p, x, S.Constant(0.166666668175f));
        p = S.MultiplyAdd(p, x, S.Constant(0.500000004643f));
        return S.MultiplyAdd(S.Multiply(x, x), p, x);
    }
}
