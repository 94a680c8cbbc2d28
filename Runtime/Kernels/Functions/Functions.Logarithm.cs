using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

public static partial class Functions
{
    /// <summary>ln x, within 1 ulp; −∞ at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Log<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        // Denormals are first brought into the normal range, so that the exponent bits say the exponent.
        TV denormal = S.Greater(S.Constant(1.17549435e-38f), x);
        TV normal = S.Select(denormal, S.Multiply(x, S.Constant(8388608)), x);
        TV exponent = S.Exponent(normal);
        TV mantissa = S.Multiply(S.Multiply(normal, S.PowerOfTwo(S.Subtract(S.Constant(1), exponent))), S.Constant(0.5f));
        exponent = S.Subtract(exponent, S.Select(denormal, S.Constant(23), S.Constant(0)));

        TV above = S.Greater(mantissa, S.Constant(1.41421356f));
        mantissa = S.Select(above, S.Multiply(mantissa, S.Constant(0.5f)), mantissa);
        exponent = S.Add(exponent, S.Select(above, S.Constant(1), S.Constant(0)));

        TV f = S.Subtract(mantissa, S.Constant(1));
        TV square = S.Multiply(f, f);
        TV sum = S.Multiply(S.Multiply(square, f), LogTail<S, TV>(f));
        sum = S.MultiplyAdd(exponent, S.Constant(-2.12194440e-4f), sum);
        sum = S.MultiplyAdd(square, S.Constant(-0.5f), sum);
        TV result = S.MultiplyAdd(exponent, S.Constant(0.693359375f), S.Add(f, sum));

        result = S.Select(S.Greater(S.Constant(float.PositiveInfinity), x), result, x);
        result = S.Select(S.Equal(x, S.Constant(0)), S.Constant(float.NegativeInfinity), result);
        return S.Select(S.Greater(S.Constant(0), x), S.Constant(float.NaN), result);
    }

    /// <summary>ln(1 + x) without cancellation near 0, within 2 ulp; −∞ at −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Log1p<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        // What 1 + x loses by rounding comes back as the first-order term of the logarithm.
        TV sum = S.Add(S.Constant(1), x);
        TV lost = S.Subtract(x, S.Subtract(sum, S.Constant(1)));
        lost = S.Select(S.Greater(S.Constant(float.PositiveInfinity), sum), lost, S.Constant(0));
        TV divisor = S.Max(sum, S.Constant(1.17549435e-38f));
        return S.Add(Log<S, TV>(sum), S.Divide(lost, divisor));
    }

    /// <summary>ln(1 + eˣ), within 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Softplus<S, TV>(TV x)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV tail = Log1p<S, TV>(Exp<S, TV>(S.Negate(S.Abs(x))));
        return S.Add(S.Max(x, S.Constant(0)), tail);
    }

    /// <summary>(ln(1 + f) − f + ½f²) / f³ for 1 + f between √½ and √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV LogTail<S, TV>(TV f)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV p = S.Constant(0.0674735141164f);
        p = S.MultiplyAdd(p, f, S.Constant(-0.116760995128f));
        p = S.MultiplyAdd(p, f, S.Constant(0.118880934344f));
        p = S.MultiplyAdd(p, f, S.Constant(-0.124055134776f));
        p = S.MultiplyAdd(p, f, S.Constant(0.142195515168f));
        p = S.MultiplyAdd(p, f, S.Constant(-0.166679998535f));
        p = S.MultiplyAdd(p, f, S.Constant(0.200021188503f));
        p = S.MultiplyAdd(p, f, S.Constant(-0.25000009535f));
        return S.MultiplyAdd(p, f, S.Constant(0.333333126007f));
    }
}
