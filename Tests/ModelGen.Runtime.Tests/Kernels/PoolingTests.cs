using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Pools and their gradients against their definition, in every vector width and for teams of one to three.</summary>
public class PoolingTests
{
    public static TheoryData<int> ChannelCounts => [1, 3, 6, 16, 17, 40, 67, 130];

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void Pools_over_three_axes_agree_with_the_definition(int channels)
    {
        Widths.Run(new PoolingTest(2, channels, WindowAxis.Valid(3, 2), WindowAxis.Valid(5, 2, 2), WindowAxis.Same(4, 3, 1)));
        Widths.Run(new PoolingTest(2, channels, WindowAxis.Same(5, 2, 2), WindowAxis.Same(3, 2, 1), WindowAxis.Same(5, 2, 2)));
    }

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void Pools_over_two_axes_agree_with_the_definition(int channels)
    {
        Widths.Run(new PoolingTest(2, channels, WindowAxis.One, WindowAxis.Valid(7, 2, 2), WindowAxis.Valid(7, 2, 2)));
        Widths.Run(new PoolingTest(3, channels, WindowAxis.One, WindowAxis.Same(7, 3, 2), WindowAxis.Same(6, 3, 2)));
        Widths.Run(new PoolingTest(1, channels, WindowAxis.One, WindowAxis.Valid(6, 2, 3), WindowAxis.Valid(6, 3, 1)));
    }

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void Pools_over_one_axis_agree_with_the_definition(int channels)
    {
        Widths.Run(new PoolingTest(2, channels, WindowAxis.One, WindowAxis.One, WindowAxis.Valid(150, 2, 2)));
        Widths.Run(new PoolingTest(1, channels, WindowAxis.One, WindowAxis.One, WindowAxis.Same(41, 5, 1)));
        Widths.Run(new PoolingTest(0, channels, WindowAxis.One, WindowAxis.One, WindowAxis.Same(41, 5, 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Max_lets_no_NaN_pass(int channels)
    {
        for (int at = 0; at < 4; at++)
        {
            PinnedFloats x = PinnedFloats.Random(4 * channels, 1);
            x.Span[at * channels] = float.NaN;
            PinnedFloats y = new(channels);
            Pooling.Max(Team.Single, 1, WindowAxis.One, WindowAxis.Valid(2, 2), WindowAxis.Valid(2, 2), channels, ref x.Ref, ref y.Ref);
            Assert.True(float.IsNaN(y[0]));
            Assert.Equal(channels - 1, y.Span.ToArray().Count(float.IsFinite));
        }
    }
}

/// <summary>One pool in one width.</summary>
internal sealed unsafe class PoolingTest(int batch, int channels, WindowAxis depth, WindowAxis height, WindowAxis width) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        WindowOracle oracle = new(batch, channels, depth, height, width);
        PinnedFloats x = PinnedFloats.Random(oracle.Inputs, 1);

        // Few different values, so that windows have several that are largest.
        foreach (ref float value in x.Span)
        {
            value = MathF.Round(value * 4);
        }

        PinnedFloats dy = PinnedFloats.Random(oracle.Outputs, 2);
        float[] largest = new float[oracle.Outputs];
        double[] means = new double[oracle.Outputs];
        double[] ofLargest = new double[oracle.Inputs];
        double[] ofMeans = new double[oracle.Inputs];
        foreach ((int output, List<(int Input, int Kernel)> inputs) in oracle.Windows())
        {
            largest[output] = inputs.Max(place => x[place.Input]);
            means[output] = inputs.Average(place => (double)x[place.Input]);
            ofLargest[inputs.First(place => x[place.Input] == largest[output]).Input] += dy[output];
            inputs.ForEach(place => ofMeans[place.Input] += (double)dy[output] / inputs.Count);
        }

        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats max = new(oracle.Outputs);
            PinnedFloats mean = new(oracle.Outputs);
            PinnedFloats maxGradient = new(oracle.Inputs);
            PinnedFloats meanGradient = new(oracle.Inputs);
            PoolTask task = new() { Batch = batch, Depth = depth, Height = height, Width = width, Channels = channels, X = x.Pointer, OutputGradient = dy.Pointer };
            Teams.Run(size, team =>
            {
                Pooling.ForwardCore<S, TV, MaxPool>(team, task with { Y = max.Pointer });
                Pooling.ForwardCore<S, TV, AveragePool>(team, task with { Y = mean.Pointer });
                team.Barrier();
                Pooling.BackwardCore<S, TV, MaxPoolGradient>(team, task with { Y = max.Pointer, InputGradient = maxGradient.Pointer });
                Pooling.BackwardCore<S, TV, AveragePoolGradient>(team, task with { X = null, InputGradient = meanGradient.Pointer });
            });
            Assert.Equal(largest, max.Span.ToArray());
            AssertClose(means, mean);
            AssertClose(ofLargest, maxGradient);
            AssertClose(ofMeans, meanGradient);
        }

        // The task holds their addresses only.
        GC.KeepAlive(x);
        GC.KeepAlive(dy);
    }

    private static void AssertClose(double[] expected, PinnedFloats actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 4e-6);
        }

        actual.AssertGuardUntouched();
    }
}
