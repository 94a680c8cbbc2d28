using Xunit;

namespace ModelGen.Tests;

public class OrthogonalTests
{
    [Theory]
    [InlineData(40, 40)]
    [InlineData(64, 20)]
    [InlineData(20, 64)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    public void TheFewerOfRowsAndColumnsAreOrthonormal(int rows, int columns)
    {
        float[] values = InitializerTests.Fill(InitializerTests.Weight(Initializer.Orthogonal, rows, columns));

        AssertOrthonormal(values, rows, columns);
    }

    [Fact]
    public void LeadingAxesAreJoined()
    {
        float[] values = InitializerTests.Fill(InitializerTests.Weight(Initializer.Orthogonal, 3, 4, 6));

        AssertOrthonormal(values, 12, 6);
    }

    [Fact]
    public void NoDirectionIsPreferred()
    {
        // A rotation of the plane by an angle, or a reflection: without sign correction the first entry would always be negative.
        int positive = 0;
        int reflections = 0;
        for (ulong seed = 0; seed < 1000; seed++)
        {
            float[] q = InitializerTests.Fill(InitializerTests.Weight(Initializer.Orthogonal, 2, 2), seed);
            positive += q[0] > 0 ? 1 : 0;
            reflections += q[0] * q[3] - q[1] * q[2] < 0 ? 1 : 0;
        }

        Assert.InRange(positive, 430, 570);
        Assert.InRange(reflections, 430, 570);
    }

    [Fact]
    public void AnEmptyWeightIsLeftAlone()
    {
        Assert.Empty(InitializerTests.Fill(InitializerTests.Weight(Initializer.Orthogonal, 3, 0)));
    }

    private static void AssertOrthonormal(float[] values, int rows, int columns)
    {
        bool tall = rows >= columns;
        for (int a = 0; a < Math.Min(rows, columns); a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double product = 0;
                for (int k = 0; k < Math.Max(rows, columns); k++)
                {
                    product += (double)values[tall ? k * columns + a : a * columns + k] * values[tall ? k * columns + b : b * columns + k];
                }

                Assert.Equal(a == b ? 1 : 0, product, 1e-6);
            }
        }
    }
}
