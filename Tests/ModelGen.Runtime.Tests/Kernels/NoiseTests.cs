using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Random tensors: their distribution, and that seed, stream and position alone decide them.</summary>
public class NoiseTests
{
    private const int Count = 100_001;

    [Theory]
    [InlineData(0f)]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Dropout_keeps_its_share_and_scales_it_up(float rate)
    {
        float[] mask = Make((team, y) => Noise.Dropout(team, Count, rate, 7, 1, ref y.Ref));
        Assert.All(mask, value => Assert.True(value == 0 || value == 1 / (1 - rate)));
        double kept = mask.Count(value => value != 0) / (double)Count;

        // Five standard deviations of a binomial share.
        Assert.Equal(1 - rate, kept, 5 * Math.Sqrt(rate * (1 - rate) / Count) + 1e-9);
    }

    [Fact]
    public void Uniform_values_fill_their_range_evenly()
    {
        float[] values = Make((team, y) => Noise.Uniform(team, Count, -2, 6, 7, 1, ref y.Ref));
        Assert.All(values, value => Assert.InRange(value, -2, 6));
        int[] histogram = new int[8];
        foreach (float value in values)
        {
            histogram[Math.Min((int)(value + 2), 7)]++;
        }

        Assert.All(histogram, bin => Assert.InRange(bin, Count / 8 - 600, Count / 8 + 600));
    }

    [Fact]
    public void Normal_values_have_the_moments_asked_for()
    {
        float[] values = Make((team, y) => Noise.Normal(team, Count, 3, 2, 7, 1, ref y.Ref));
        double mean = values.Average(value => (double)value);
        double[] standard = [.. values.Select(value => (value - mean) / 2)];
        Assert.Equal(3, mean, 0.04);
        Assert.Equal(1, standard.Average(value => value * value), 0.03);
        Assert.Equal(0, standard.Average(value => value * value * value), 0.05);
        Assert.Equal(3, standard.Average(value => value * value * value * value), 0.15);
        Assert.Equal(0.6827, standard.Count(value => Math.Abs(value) < 1) / (double)Count, 0.01);
    }

    [Fact]
    public void Another_seed_or_stream_gives_unrelated_values()
    {
        float[] first = Make((team, y) => Noise.Uniform(team, Count, -1, 1, 7, 1, ref y.Ref));
        foreach ((ulong seed, uint stream) in new[] { (8UL, 1U), (7UL, 2U), (7UL, 0U), (0UL, 1U) })
        {
            float[] other = Make((team, y) => Noise.Uniform(team, Count, -1, 1, seed, stream, ref y.Ref));
            for (int shift = 0; shift < 3; shift++)
            {
                double correlation = first.Skip(shift).Zip(other, (a, b) => (double)a * b).Average() * 3;
                Assert.InRange(correlation, -0.02, 0.02);
            }
        }
    }

    [Fact]
    public void An_index_that_is_no_column_gives_a_row_of_zeros()
    {
        PinnedFloats indices = PinnedFloats.Of(1, 0, 2, -1, 3, float.NaN, 0.5f);
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(21);
            Teams.Run(size, team => OneHot.Run(team, 7, 3, ref indices.Ref, ref y.Ref));
            Assert.Equal([0f, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], y.Span.ToArray());
            y.AssertGuardUntouched();
        }
    }

    /// <summary>Runs it by one, two and three workers, which must give the same bits.</summary>
    private static float[] Make(Action<Team, PinnedFloats> run)
    {
        PinnedFloats first = new(Count);
        run(Team.Single, first);
        for (int size = 2; size <= 3; size++)
        {
            PinnedFloats other = new(Count);
            Teams.Run(size, team => run(team, other));
            Assert.Equal(first.Bits(), other.Bits());
            other.AssertGuardUntouched();
        }

        return first.Span.ToArray();
    }
}
