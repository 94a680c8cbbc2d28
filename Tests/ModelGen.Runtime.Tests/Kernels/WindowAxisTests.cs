using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Which inputs windows see, and which windows see an input, against trying every pair.</summary>
public class WindowAxisTests
{
    [Fact]
    public void Outputs_see_their_inputs_and_inputs_find_their_outputs()
    {
        foreach (WindowAxis axis in All())
        {
            for (nint output = 0; output < axis.Output; output++)
            {
                Assert.Equal(Pairs(axis).Where(pair => pair.Output == output).Select(pair => (pair.Input, pair.K)), List(axis.InputsOf(output)));
            }

            for (nint input = 0; input < axis.Input; input++)
            {
                Assert.Equal(Pairs(axis).Where(pair => pair.Input == input).Select(pair => (pair.Output, pair.K)).OrderBy(pair => pair.K), List(axis.OutputsOf(input)));
            }

            for (nint k = 0; k < axis.Size; k++)
            {
                (nint start, nint end) = axis.OutputsBy(k);
                Assert.Equal(Pairs(axis).Where(pair => pair.K == k).Select(pair => pair.Output), Enumerable.Range((int)start, (int)(end - start)).Select(o => (nint)o));
            }
        }
    }

    [Theory]
    [InlineData(5, 2, 1, 1, 4, 5, 0)]
    [InlineData(5, 2, 2, 1, 2, 3, 0)]
    [InlineData(6, 3, 2, 1, 2, 3, 0)]
    [InlineData(7, 3, 1, 2, 3, 7, 2)]
    [InlineData(28, 5, 1, 1, 24, 28, 2)]
    [InlineData(224, 7, 2, 1, 109, 112, 2)]
    public void Sizes_are_those_of_Keras(int input, int size, int stride, int dilation, int valid, int same, int before)
    {
        Assert.Equal(valid, WindowAxis.Valid(input, size, stride, dilation).Output);
        Assert.Equal(same, WindowAxis.Same(input, size, stride, dilation).Output);
        Assert.Equal(before, WindowAxis.Same(input, size, stride, dilation).Before);
        Assert.Equal(same, WindowAxis.Causal(input, size, stride, dilation).Output);
        Assert.Equal((size - 1) * dilation, WindowAxis.Causal(input, size, stride, dilation).Before);
    }

    private static IEnumerable<WindowAxis> All()
    {
        foreach (nint input in new nint[] { 1, 2, 3, 4, 7, 12 })
        {
            foreach (nint size in new nint[] { 1, 2, 3, 5 })
            {
                foreach (nint stride in new nint[] { 1, 2, 3, 4 })
                {
                    foreach (nint dilation in new nint[] { 1, 2, 4 })
                    {
                        if ((size - 1) * dilation < input)
                        {
                            yield return WindowAxis.Valid(input, size, stride, dilation);
                        }

                        yield return WindowAxis.Same(input, size, stride, dilation);
                        yield return WindowAxis.Causal(input, size, stride, dilation);
                    }
                }
            }
        }
    }

    private static IEnumerable<(nint Output, nint K, nint Input)> Pairs(WindowAxis axis)
    {
        for (nint output = 0; output < axis.Output; output++)
        {
            for (nint k = 0; k < axis.Size; k++)
            {
                nint input = output * axis.Stride - axis.Before + k * axis.Dilation;
                if (input >= 0 && input < axis.Input)
                {
                    yield return (output, k, input);
                }
            }
        }
    }

    private static IEnumerable<(nint, nint)> List(Taps taps) =>
        Enumerable.Range(0, (int)taps.Count).Select(i => (taps.First + i * taps.Step, taps.Kernel + i * taps.KernelStep));
}
