using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests;

public class ScaleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Run_MultipliesEveryValue_AndNothingBeyond(int count)
    {
        float[] x = [.. Enumerable.Range(0, count).Select(i => i - 3.5f)];
        float[] y = [.. Enumerable.Repeat(-99f, count + 1)];
        Scale.Run(Team.Single, count, in x[0], 0.25f, ref y[0]);
        Assert.Equal(x.Select(v => v * 0.25f), y.Take(count));
        Assert.Equal(-99f, y[count]);
    }
}
