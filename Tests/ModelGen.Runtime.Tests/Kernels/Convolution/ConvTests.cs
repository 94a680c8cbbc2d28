using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Convolutions, their transposes and kernel gradients against sums in double precision, by one worker and by several.</summary>
public class ConvTests
{
    /// <summary>Sizes around the edges of tiles and vectors, paddings, strides, dilations, groups, and random ones.</summary>
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, 66)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_is_the_sum_over_the_window(int number)
    {
        ConvCase test = new(Shape(number));
        (double, double)[] sums = test.Y();
        nint filters = test.Shape.Filters;
        Check(test.YLength, sums, (i, sum) => Math.Max(sum + test.Bias[i % filters], 0), (team, y) =>
            Conv.Forward<ReLU>(team, test.Shape, ref test.X.Ref, ref test.Kernel.Ref, ref test.Bias.Ref, ref y.Ref));
        Check(test.YLength, sums, (i, sum) => sum + test.Bias[i % filters] - test.Operand[i], (team, y) =>
            Conv.ForwardWith<Difference>(team, test.Shape, ref test.X.Ref, ref test.Kernel.Ref, ref test.Bias.Ref, ref test.Operand.Ref, ref y.Ref));
        Check(test.YLength, sums, (i, sum) => Math.Max(sum * test.Scale[i % filters] + test.Bias[i % filters], 0), (team, y) =>
            Conv.ForwardScaled<ReLU>(team, test.Shape, ref test.X.Ref, ref test.Kernel.Ref, ref test.Bias.Ref, ref test.Scale.Ref, ref y.Ref));
        Check(test.YLength, sums, (i, sum) => sum * test.Scale[i % filters] + test.Bias[i % filters] - test.Operand[i], (team, y) =>
            Conv.ForwardScaledWith<Difference>(
                team, test.Shape, ref test.X.Ref, ref test.Kernel.Ref, ref test.Bias.Ref, ref test.Scale.Ref, ref test.Operand.Ref, ref y.Ref));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void InputGradient_is_the_transpose(int number)
    {
        ConvCase test = new(Shape(number));
        (double, double)[] sums = test.Dx();
        nint channels = test.Shape.Channels;
        Check(test.XLength, sums, (i, sum) => Math.Max(sum + test.Bias[i % channels], 0), (team, x) =>
            Conv.InputGradient<ReLU>(team, test.Shape, ref test.Dy.Ref, ref test.Repacked.Ref, ref test.Bias.Ref, ref x.Ref));
        Check(test.XLength, sums, (i, sum) => sum + test.Bias[i % channels] - test.Operand[i], (team, x) =>
            Conv.InputGradientWith<Difference>(team, test.Shape, ref test.Dy.Ref, ref test.Repacked.Ref, ref test.Bias.Ref, ref test.Operand.Ref, ref x.Ref));
        Check(test.XLength, sums, (i, sum) => Math.Max(sum * test.Scale[i % channels] + test.Bias[i % channels], 0), (team, x) =>
            Conv.InputGradientScaled<ReLU>(team, test.Shape, ref test.Dy.Ref, ref test.Repacked.Ref, ref test.Bias.Ref, ref test.Scale.Ref, ref x.Ref));
        Check(test.XLength, sums, (i, sum) => sum * test.Scale[i % channels] + test.Bias[i % channels] - test.Operand[i], (team, x) =>
            Conv.InputGradientScaledWith<Difference>(
                team, test.Shape, ref test.Dy.Ref, ref test.Repacked.Ref, ref test.Bias.Ref, ref test.Scale.Ref, ref test.Operand.Ref, ref x.Ref));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void KernelGradient_is_the_sum_over_the_places(int number)
    {
        ConvCase test = new(Shape(number));
        nint filters = test.Shape.Filters, rows = test.RowMajor.Length / filters;
        bool inPanels = test.Shape.Groups == 1;
        (double, double)[] sums = test.DKernel();
        int[]? bits = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats kernel = new(test.Kernel.Length);
            Teams.Run(size, team => Conv.KernelGradient(team, test.Shape, ref test.X.Ref, ref test.Dy.Ref, ref kernel.Ref));
            PinnedFloats rowMajor = inPanels ? new(test.RowMajor.Length) : kernel;
            if (inPanels)
            {
                Panels.Unpack(rows, filters, ref kernel.Ref, ref rowMajor.Ref);
                Assert.Equal(0, kernel.Span.ToArray().Sum(Math.Abs) - rowMajor.Span.ToArray().Sum(Math.Abs), 0.01);
            }

            ConvCase.Check(rowMajor, sums, (_, sum) => sum);
            kernel.AssertGuardUntouched();
            Assert.Equal(bits ??= kernel.Bits(), kernel.Bits());
        }
    }

    private static void Check(nint length, (double, double)[] sums, Func<int, double, double> expected, Action<Team, PinnedFloats> run)
    {
        int[]? bits = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats result = new(length);
            Teams.Run(size, team => run(team, result));
            ConvCase.Check(result, sums, expected);
            Assert.Equal(bits ??= result.Bits(), result.Bits());
        }
    }

    private static ConvShape Shape(int number)
    {
        var random = new Random(number);
        WindowAxis Axis(int most)
        {
            nint size = 1 + random.Next(4), stride = 1 + random.Next(random.Next(2) == 0 ? 1 : 3), dilation = 1 + random.Next(random.Next(3) == 0 ? 3 : 1);
            nint reach = (size - 1) * dilation + 1, input = 1 + random.Next(most);
            return random.Next(3) switch
            {
                0 when input >= reach => new WindowAxis(input, (input - reach) / stride + 1, size, stride, dilation, 0),
                1 => new WindowAxis(input, (input - 1) / stride + 1, size, stride, dilation, reach - 1),
                _ => WindowAxis.Same(input, size, stride, dilation),
            };
        }

        int[] widths = [1, 3, 6, 8, 15, 16, 17, 31, 33, 40];
        nint groups = number % 4 == 3 ? 1 + random.Next(3) : 1;
        nint channels = groups * widths[random.Next(groups > 1 ? 4 : widths.Length)], filters = groups * widths[random.Next(groups > 1 ? 4 : widths.Length)];
        return number switch
        {
            0 => new ConvShape(2, WindowAxis.Same(28, 5, 1, 1), WindowAxis.Same(28, 5, 1, 1), 1, 6, 1),
            1 => new ConvShape(1, new WindowAxis(14, 10, 5, 1, 1, 0), new WindowAxis(14, 10, 5, 1, 1, 0), 6, 16, 1),
            2 => new ConvShape(1, new WindowAxis(3, 1, 3, 1, 1, 0), new WindowAxis(3, 1, 3, 1, 1, 0), 150, 20, 1),
            3 => new ConvShape(2, WindowAxis.Same(7, 1, 1, 1), WindowAxis.Same(7, 1, 1, 1), 20, 33, 1),
            4 => new ConvShape(1, WindowAxis.Same(9, 1, 2, 1), WindowAxis.Same(9, 1, 2, 1), 20, 33, 1),
            5 => new ConvShape(1, WindowAxis.Same(12, 3, 1, 1), WindowAxis.Same(13, 3, 1, 1), 130, 40, 1),
            60 => new ConvShape(2, WindowAxis.Same(9, 5, 2), WindowAxis.Same(11, 5, 2), 3, 8, 1),
            61 => new ConvShape(1, WindowAxis.Same(12, 5, 3, 2), WindowAxis.Same(10, 5, 2, 2), 1, 9, 1),
            62 => new ConvShape(1, WindowAxis.Same(9, 3, 4, 2), WindowAxis.Same(9, 3, 2, 2), 8, 33, 1),
            63 => new ConvShape(2, WindowAxis.Valid(20, 7, 2), WindowAxis.Same(30, 7, 2), 3, 64, 1),
            64 => new ConvShape(1, WindowAxis.Valid(11, 2, 4), WindowAxis.Valid(11, 4, 4), 8, 16, 1),
            65 => new ConvShape(1, WindowAxis.Same(3, 3), WindowAxis.Same(1500, 5), 8, 5, 1),
            _ when number % 3 == 0 => new ConvShape(1 + random.Next(3), Axis(40), channels, filters, groups),
            _ when number % 3 == 1 => new ConvShape(1 + random.Next(3), Axis(9), Axis(20), channels, filters, groups),
            _ => new ConvShape(1 + random.Next(2), Axis(4), Axis(5), Axis(7), nint.Min(channels, 16) / groups * groups, nint.Min(filters, 17) / groups * groups, groups),
        };
    }

    private readonly struct Difference : IMap2
    {
        public static TV Apply<S, TV>(TV a, TV b)
            where S : struct, ISimd<TV>
            where TV : struct => S.Subtract(a, b);
    }
}
