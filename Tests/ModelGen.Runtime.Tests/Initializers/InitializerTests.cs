using Xunit;

namespace ModelGen.Tests;

public class InitializerTests
{
    private const double Cut = 0.87962566103423978;

    /// <summary>Fan in 50, fan out 30: the mean is 40.</summary>
    public static TheoryData<Initializer, double, double> Random => new()
    {
        { Initializer.GlorotUniform, Math.Sqrt(6.0 / 80), Math.Sqrt(2.0 / 80) },
        { Initializer.HeUniform, Math.Sqrt(6.0 / 50), Math.Sqrt(2.0 / 50) },
        { Initializer.LecunUniform, Math.Sqrt(3.0 / 50), Math.Sqrt(1.0 / 50) },
        { Initializer.RandomUniform, 0.05, 0.05 / Math.Sqrt(3) },
        { Initializer.GlorotNormal, 2 * Math.Sqrt(2.0 / 80) / Cut, Math.Sqrt(2.0 / 80) },
        { Initializer.HeNormal, 2 * Math.Sqrt(2.0 / 50) / Cut, Math.Sqrt(2.0 / 50) },
        { Initializer.LecunNormal, 2 * Math.Sqrt(1.0 / 50) / Cut, Math.Sqrt(1.0 / 50) },
        { Initializer.VarianceScaling, 2 * Math.Sqrt(1.0 / 50) / Cut, Math.Sqrt(1.0 / 50) },
        { Initializer.TruncatedNormal, 0.1, 0.05 * Cut },
        { Initializer.RandomNormal, 0.5, 0.05 },
    };

    [Theory]
    [MemberData(nameof(Random))]
    public void RandomValuesHaveTheBoundAndTheDeviationOfTheFormula(Initializer initializer, double bound, double deviation)
    {
        float[] values = Fill(Weight(initializer, 400, 500) with { Fans = (50, 30) });

        // With 200 000 values the mean's error is deviation/447, and the deviation's own is below half of that.
        double mean = values.Average(v => (double)v);
        Assert.InRange(mean, -deviation / 80, deviation / 80);
        double measured = Math.Sqrt(values.Average(v => (double)v * v));
        Assert.InRange(measured, 0.99 * deviation, 1.01 * deviation);
        Assert.All(values, v => Assert.InRange(Math.Abs(v), 0, bound * 1.000001));
        if (initializer != Initializer.RandomNormal)
        {
            Assert.True(values.Max() > 0.98 * bound, "the values do not reach the bound");
            Assert.True(values.Min() < -0.98 * bound, "the values do not reach the bound");
        }
    }

    [Fact]
    public void NormalValuesAreNormallyDistributed()
    {
        float[] values = Fill(Weight(Initializer.RandomNormal, 400, 500));

        foreach ((double deviations, double share) in new[] { (1, 0.6827), (2, 0.9545), (3, 0.9973) })
        {
            double measured = values.Count(v => Math.Abs(v) < deviations * 0.05) / (double)values.Length;
            Assert.Equal(share, measured, 0.005);
        }
    }

    [Fact]
    public void FansBelowOneCountAsOne()
    {
        float[] values = Fill(Weight(Initializer.HeUniform, 100, 100) with { Fans = (0, 0) });

        Assert.InRange(values.Max(), 0.95 * Math.Sqrt(6), Math.Sqrt(6));
    }

    [Fact]
    public void ConstantsFillTheWeight()
    {
        Assert.All(Fill(Weight(Initializer.Zeros, 3, 5)), v => Assert.Equal(0, v));
        Assert.All(Fill(Weight(Initializer.Ones, 3, 5)), v => Assert.Equal(1, v));
        Assert.All(Fill(Weight(Initializer.Constant, 3, 5) with { InitializerValue = 0.25f }), v => Assert.Equal(0.25f, v));
    }

    [Fact]
    public void IdentityNeedNotBeSquare()
    {
        Assert.Equal([1, 0, 0, 0, 1, 0], Fill(Weight(Initializer.Identity, 2, 3)));
        Assert.Equal([1, 0, 0, 1, 0, 0], Fill(Weight(Initializer.Identity, 3, 2)));
    }

    [Fact]
    public void TheSameStateGivesTheSameValuesAndMovesOn()
    {
        foreach (Initializer initializer in Enum.GetValues<Initializer>().Where(IsRandom))
        {
            WeightInfo weight = Weight(initializer, 7, 9);
            RandomState random = new(5);
            float[] first = new float[63];
            float[] second = new float[63];
            Initializers.Fill(weight, first, ref random);
            Initializers.Fill(weight, second, ref random);
            Assert.Equal(first, Fill(weight, 5));
            Assert.NotEqual(first, second);
            Assert.NotEqual(first, Fill(weight, 6));
        }
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Refused(Weight(Initializer.Zeros, 2, 3), 5, "dense.kernel has 6 values, the span 5");
        Refused(Weight(Initializer.Identity, 2, 3, 1), 6, "dense.kernel of shape (2, 3, 1)");
        Refused(Weight(Initializer.Orthogonal, 6), 6, "dense.kernel of shape (6)");
        Refused(Weight((Initializer)99, 6), 6, "dense.kernel has an unknown initializer, 99");

        static void Refused(WeightInfo weight, int length, string expected)
        {
            RandomState random = new(1);
            ArgumentException error = Assert.Throws<ArgumentException>(() => Initializers.Fill(weight, new float[length], ref random));
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        }
    }

    internal static WeightInfo Weight(Initializer initializer, params int[] shape) => new()
    {
        Name = "dense.kernel",
        Shape = new Shape(shape),
        Offset = 0,
        Length = shape.Aggregate(1, (product, axis) => product * axis),
        Initializer = initializer,
        Fans = (shape[0], shape[^1]),
    };

    internal static float[] Fill(WeightInfo weight, ulong seed = 42)
    {
        RandomState random = new(seed);
        float[] values = new float[weight.Count];
        Initializers.Fill(weight, values, ref random);
        return values;
    }

    private static bool IsRandom(Initializer initializer) =>
        initializer is not (Initializer.Zeros or Initializer.Ones or Initializer.Constant or Initializer.Identity);
}
