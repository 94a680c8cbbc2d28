using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Enlarging along an axis, and its gradient, for teams of one to three.</summary>
public class UpSamplingTests
{
    [Theory]
    [InlineData(2, 3, 2, 1)]
    [InlineData(3, 4, 3, 5)]
    [InlineData(1, 5, 2, 37)]
    [InlineData(2, 1, 4, 16)]
    [InlineData(0, 3, 2, 8)]
    public void Values_and_gradients_agree_with_the_definition(int outer, int length, int factor, int inner)
    {
        int longer = length * factor;
        PinnedFloats x = PinnedFloats.Random(outer * length * inner, 1);
        PinnedFloats dy = PinnedFloats.Random(outer * longer * inner, 2);
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats nearest = new(dy.Length), linear = new(dy.Length), dx = new(x.Length);
            Teams.Run(size, team =>
            {
                UpSampling.Nearest(team, outer, length, factor, inner, ref x.Ref, ref nearest.Ref);
                UpSampling.Linear(team, outer, length, factor, inner, ref x.Ref, ref linear.Ref);
                UpSampling.LinearGradient(team, outer, length, factor, inner, ref dy.Ref, ref dx.Ref);
            });
            double[] byX = new double[x.Length];
            for (int at = 0; at < dy.Length; at++)
            {
                (int rest, int i) = Math.DivRem(at, inner);
                (int o, int place) = Math.DivRem(rest, longer);
                int Index(double p) => ((o * length) + (int)p) * inner + i;
                Assert.Equal(x[Index(place / factor)], nearest[at]);
                double centre = Math.Clamp((place + 0.5) / factor - 0.5, 0, length - 1);
                double share = centre - Math.Floor(centre);
                Assert.Equal((1 - share) * x[Index(Math.Floor(centre))] + share * x[Index(Math.Ceiling(centre))], linear[at], 1e-6);
                byX[Index(Math.Floor(centre))] += (1 - share) * dy[at];
                byX[Index(Math.Ceiling(centre))] += share * dy[at];
            }

            for (int at = 0; at < x.Length; at++)
            {
                Assert.Equal(byX[at], dx[at], 4e-6);
            }

            nearest.AssertGuardUntouched();
            linear.AssertGuardUntouched();
            dx.AssertGuardUntouched();
        }
    }

    [Fact]
    public void Linear_uses_the_centres_of_the_places()
    {
        PinnedFloats x = PinnedFloats.Of(0, 1);
        PinnedFloats y = new(4);
        UpSampling.Linear(Team.Single, 1, 2, 2, 1, ref x.Ref, ref y.Ref);
        Assert.Equal([0, 0.25f, 0.75f, 1], y.Span.ToArray());
    }
}
