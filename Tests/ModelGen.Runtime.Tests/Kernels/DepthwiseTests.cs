using System.Runtime.CompilerServices;
using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Depthwise convolutions and their gradients against their definition, in every vector width and for teams of one to three.</summary>
public class DepthwiseTests
{
    public static TheoryData<int> ChannelCounts => [1, 3, 8, 16, 17, 32, 40, 67, 130];

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void Unit_strides_agree_with_the_definition(int channels)
    {
        Widths.Run(new DepthwiseTest(2, channels, WindowAxis.Same(5, 3), WindowAxis.Same(11, 3)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.Valid(5, 3), WindowAxis.Valid(9, 5)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.Same(3, 2), WindowAxis.Same(2, 4)));
    }

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void Strides_and_dilation_agree_with_the_definition(int channels)
    {
        Widths.Run(new DepthwiseTest(2, channels, WindowAxis.Same(7, 3, 2), WindowAxis.Same(10, 3, 2)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.Valid(6, 2, 3), WindowAxis.Valid(13, 3, 3)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.Same(5, 3, 1, 2), WindowAxis.Valid(11, 2, 1, 3)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.Valid(5, 1, 4), WindowAxis.Same(9, 3, 2, 2)));
    }

    [Theory]
    [MemberData(nameof(ChannelCounts))]
    public void One_axis_agrees_with_the_definition(int channels)
    {
        Widths.Run(new DepthwiseTest(2, channels, WindowAxis.One, WindowAxis.Causal(90, 3, 1, 2)));
        Widths.Run(new DepthwiseTest(1, channels, WindowAxis.One, WindowAxis.Same(70, 11, 2)));
        Widths.Run(new DepthwiseTest(0, channels, WindowAxis.One, WindowAxis.Same(70, 11)));
    }
}

/// <summary>One convolution in one width: its result with bias and epilogue, and both gradients.</summary>
internal sealed unsafe class DepthwiseTest(int batch, int channels, WindowAxis height, WindowAxis width) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        WindowOracle oracle = new(batch, channels, height, width);
        PinnedFloats x = PinnedFloats.Random(oracle.Inputs, 1);
        PinnedFloats kernel = PinnedFloats.Random(oracle.Kernel, 2);
        PinnedFloats bias = PinnedFloats.Random(channels, 3);
        PinnedFloats dy = PinnedFloats.Random(oracle.Outputs, 4);
        PinnedFloats scale = PinnedFloats.Random(oracle.Outputs, 5);
        double[] expected = new double[oracle.Outputs];
        double[] byInput = new double[oracle.Inputs];
        double[] byKernel = new double[oracle.Kernel];
        foreach ((int output, List<(int Input, int Kernel)> inputs) in oracle.Windows())
        {
            double sum = bias[output % channels];
            foreach ((int input, int k) in inputs)
            {
                sum += (double)x[input] * kernel[k];
                byInput[input] += (double)dy[output] * kernel[k];
                byKernel[k] += (double)dy[output] * x[input];
            }

            expected[output] = sum;
        }

        DepthwiseTask task = new() { Batch = batch, Height = height, Width = width, Channels = channels };
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(oracle.Outputs);
            PinnedFloats scaled = new(oracle.Outputs);
            PinnedFloats dx = new(oracle.Inputs);
            PinnedFloats dk = new(oracle.Kernel);
            Teams.Run(size, team =>
            {
                // Here, and not outside, so that the kernel's memory is kept as long as it is read.
                DepthwiseTask both = task with { Kernel = kernel.Pointer };
                DepthwiseTask forward = both with { Source = x.Pointer, Bias = bias.Pointer };
                Depthwise.Core<S, TV, FromInputs, Epilogue1<Identity>>(team, forward with { Result = y.Pointer });
                Depthwise.Core<S, TV, FromInputs, Epilogue2<Product>>(team, forward with { Operand = scale.Pointer, Result = scaled.Pointer });
                Depthwise.Core<S, TV, FromOutputs, Epilogue1<Identity>>(team, both with { Source = dy.Pointer, Result = dx.Pointer });
                Depthwise.KernelGradientCore<S, TV>(team, both with { Source = x.Pointer, Operand = dy.Pointer, Result = dk.Pointer });
            });
            AssertClose(expected, y);
            AssertClose([.. expected.Select((value, i) => value * scale[i])], scaled);
            AssertClose(byInput, dx);
            AssertClose(byKernel, dk);
        }
    }

    private static void AssertClose(double[] expected, PinnedFloats actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 2e-5);
        }

        actual.AssertGuardUntouched();
    }

    private readonly struct Product : IMap2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TV Apply<S, TV>(TV a, TV b)
            where S : struct, ISimd<TV>
            where TV : struct => S.Multiply(a, b);
    }
}
