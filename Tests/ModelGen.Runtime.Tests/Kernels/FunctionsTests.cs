using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The elementary functions against double precision: their error in ulp over their range, and their limits.</summary>
public class FunctionsTests
{
    [Fact]
    public void Exp_is_within_one_ulp() => Check<ExpMap>(Math.Exp, 1.0, Range(-110, 92));

    [Fact]
    public void Expm1_is_within_two_ulp() => Check<Expm1Map>(ExactFunctions.Expm1, 2, [.. Range(-25, 92), .. Range(-1, 1), .. Tiny()]);

    [Fact]
    public void Log_is_within_one_ulp() => Check<LogMap>(Math.Log, 1.0, [.. Range(0.3f, 3), .. Positive()]);

    [Fact]
    public void Log1p_is_within_two_ulp() => Check<Log1pMap>(ExactFunctions.Log1p, 2, [.. Range(-0.999f, 4), .. Positive(), .. Tiny()]);

    [Fact]
    public void Softplus_is_within_two_ulp() => Check<SoftplusMap>(ExactFunctions.Softplus, 2, [.. Range(-85, 100), .. Range(-2, 2)]);

    [Fact]
    public void Sigmoid_is_within_two_and_a_half_ulp() => Check<SigmoidMap>(ExactFunctions.Sigmoid, 2.5, [.. Range(-110, 110), .. Range(-2, 2)]);

    [Fact]
    public void Tanh_is_within_two_and_a_half_ulp() => Check<TanhMap>(Math.Tanh, 2.5, [.. Range(-12, 12), .. Range(-1, 1), .. Tiny()]);

    [Fact]
    public void Erf_is_within_two_ulp() => Check<ErfMap>(ExactFunctions.Erf, 2, [.. Range(-5, 5), .. Range(-1, 1), .. Tiny()]);

    [Fact]
    public void Sin_and_Cos_are_within_two_ulp_of_one()
    {
        Check<SinMap>(Math.Sin, 2, [.. Range(-8, 8), .. Range(-10_000, 10_000)], ofOne: true);
        Check<CosMap>(Math.Cos, 2, [.. Range(-8, 8), .. Range(-10_000, 10_000)], ofOne: true);
        Check<SinMap>(Math.Sin, 2, [.. Range(-0.7f, 0.7f), .. Tiny()]);
    }

    [Fact]
    public void Sign_and_Reciprocal_are_exact()
    {
        float[] values = [.. Range(-3, 3), 0, float.PositiveInfinity, float.NegativeInfinity, float.NaN, float.Epsilon];
        Check<SignMap>(x => double.IsNaN(x) ? x : Math.Sign(x), 0, values);
        Check<ReciprocalMap>(x => (float)(1 / x), 0, values);
    }

    public static TheoryData<string, float, float> Limits => new()
    {
        { "exp", float.PositiveInfinity, float.PositiveInfinity },
        { "exp", float.NegativeInfinity, 0 },
        { "exp", float.MaxValue, float.PositiveInfinity },
        { "exp", 0, 1 },
        { "exp", float.NaN, float.NaN },
        { "expm1", float.PositiveInfinity, float.PositiveInfinity },
        { "expm1", float.NegativeInfinity, -1 },
        { "expm1", float.NaN, float.NaN },
        { "log", 0, float.NegativeInfinity },
        { "log", float.PositiveInfinity, float.PositiveInfinity },
        { "log", float.NegativeInfinity, float.NaN },
        { "log", -1, float.NaN },
        { "log", 1, 0 },
        { "log", float.NaN, float.NaN },
        { "log1p", -1, float.NegativeInfinity },
        { "log1p", -2, float.NaN },
        { "log1p", float.PositiveInfinity, float.PositiveInfinity },
        { "log1p", float.NaN, float.NaN },
        { "softplus", float.PositiveInfinity, float.PositiveInfinity },
        { "softplus", float.NegativeInfinity, 0 },
        { "softplus", float.NaN, float.NaN },
        { "sigmoid", float.PositiveInfinity, 1 },
        { "sigmoid", float.NegativeInfinity, 0 },
        { "sigmoid", float.NaN, float.NaN },
        { "tanh", float.PositiveInfinity, 1 },
        { "tanh", float.NegativeInfinity, -1 },
        { "tanh", float.NaN, float.NaN },
        { "erf", float.PositiveInfinity, 1 },
        { "erf", float.NegativeInfinity, -1 },
        { "erf", float.NaN, float.NaN },
        { "sin", float.PositiveInfinity, float.NaN },
        { "cos", float.NaN, float.NaN },
        { "relu", float.NaN, float.NaN },
        { "relu", float.NegativeInfinity, 0 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limits_are_exact(string function, float x, float expected)
    {
        IWidthTest test = function switch
        {
            "exp" => new LimitTest<ExpMap>(x, expected),
            "expm1" => new LimitTest<Expm1Map>(x, expected),
            "log" => new LimitTest<LogMap>(x, expected),
            "log1p" => new LimitTest<Log1pMap>(x, expected),
            "softplus" => new LimitTest<SoftplusMap>(x, expected),
            "sigmoid" => new LimitTest<SigmoidMap>(x, expected),
            "tanh" => new LimitTest<TanhMap>(x, expected),
            "erf" => new LimitTest<ErfMap>(x, expected),
            "sin" => new LimitTest<SinMap>(x, expected),
            "cos" => new LimitTest<CosMap>(x, expected),
            _ => new LimitTest<ReLU>(x, expected),
        };
        Widths.Run(test);
    }

    [Theory]
    [InlineData(2, 3, 8)]
    [InlineData(-2, 3, -8)]
    [InlineData(-2, 2, 4)]
    [InlineData(2, -1, 0.5)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(0, -1, float.PositiveInfinity)]
    [InlineData(-2, 0.5, float.NaN)]
    [InlineData(0.5, 2, 0.25)]
    [InlineData(0.001, 2, 1e-6)]
    [InlineData(float.NaN, 1, float.NaN)]
    public void Pow_follows_its_cases(float a, float b, float expected) => Widths.Run(new PowTest(a, b, expected));

    private static void Check<TMap>(Func<double, double> exact, double limit, float[] values, bool ofOne = false)
        where TMap : struct, IMap1 => Widths.Run(new AccuracyTest<TMap>(exact, limit, values, ofOne));

    private static float[] Range(float low, float high)
    {
        const int count = 20_000;
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = low + (high - low) * i / (count - 1);
        }

        return values;
    }

    /// <summary>Positive numbers of every exponent, denormals included.</summary>
    private static float[] Positive()
    {
        List<float> values = [];
        for (int bits = 1; bits > 0 && bits < 0x7F800000; bits += 0x7F800000 / 20_000)
        {
            values.Add(BitConverter.Int32BitsToSingle(bits));
        }

        return [.. values];
    }

    /// <summary>Normal numbers near 0, of both signs.</summary>
    private static float[] Tiny() => [.. Positive().Where(value => value is > 2e-38f and < 1e-2f).SelectMany(value => new[] { value, -value })];
}
