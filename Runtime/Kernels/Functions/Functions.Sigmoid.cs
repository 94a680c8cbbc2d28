using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

public static partial class Functions
{
    /// <summary>1 / (1 + e⁻ˣ), within 2.5 ulp, also where the result is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Sigmoid<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV power = Exp<S, TV>(S.Negate(S.Abs(x)));
        TV dividend = S.Select(S.GreaterOrEqual(x, S.Constant(0)), S.Constant(1), power);
        return S.Divide(dividend, S.Add(S.Constant(1), power));
    }

    /// <summary>tanh x, within 2.5 ulp, also near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Tanh<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV twice = S.Min(S.Abs(x), S.Constant(10));
        TV power = Expm1<S, TV>(S.Add(twice, twice));
        return WithSignOf<S, TV>(x, S.Divide(power, S.Add(power, S.Constant(2))));
    }

    /// <summary>The error function, within 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Erf<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV distance = S.Abs(x);
        TV square = S.Multiply(distance, distance);
        TV p = S.Constant(-9.68019774627e-6f);
        p = S.MultiplyAdd(p, square, S.Constant(1.12705653975e-4f));
        p = S.MultiplyAdd(p, square, S.Constant(-8.48471424204e-4f));
        p = S.MultiplyAdd(p, square, S.Constant(5.22107506284e-3f));
        p = S.MultiplyAdd(p, square, S.Constant(-0.0268654458841f));
        p = S.MultiplyAdd(p, square, S.Constant(0.112837827482f));
        p = S.MultiplyAdd(p, square, S.Constant(-0.376126384839f));
        p = S.MultiplyAdd(p, square, S.Constant(0.128379167063f));
        TV near = S.MultiplyAdd(distance, p, distance);

        TV far = S.Subtract(S.Constant(1), Exp<S, TV>(LogErfc<S, TV>(S.Min(distance, S.Constant(4)))));
        return WithSignOf<S, TV>(x, S.Select(S.Greater(distance, S.Constant(1)), far, near));
    }

    /// <summary>ln(1 − erf x) for x between 0.9 and 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV LogErfc<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV p = S.Constant(-2.09100963463e-5f);
        p = S.MultiplyAdd(p, x, S.Constant(4.32309131271e-4f));
        p = S.MultiplyAdd(p, x, S.Constant(-4.16055605975e-3f));
        p = S.MultiplyAdd(p, x, S.Constant(0.025091571657f));
        p = S.MultiplyAdd(p, x, S.Constant(-0.10823673245f));
        p = S.MultiplyAdd(p, x, S.Constant(-0.633386546324f));
        p = S.MultiplyAdd(p, x, S.Constant(-1.12949520732f));
        return S.MultiplyAdd(p, x, S.Constant(1.70561772609e-4f));
    }

    /// <summary>A magnitude with the sign of x; the magnitude itself where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV WithSignOf<S, TV>(TV x, TV magnitude)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        return S.Select(S.Greater(S.Constant(0), x), S.Negate(magnitude), magnitude);
    }
}
