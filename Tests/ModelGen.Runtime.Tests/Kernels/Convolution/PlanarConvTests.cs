using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Convolutions with few channels and filters, in vectors over the places: every width, by one worker and by several.</summary>
public class PlanarConvTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, 48)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Results_agree_with_sums_in_double_precision(int number) => Widths.Run(new PlanarTest(Shape(number)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Infinity_reaches_only_what_sees_it(int channels)
    {
        // At the end of a line and not in the last one: what follows it in memory must not see it.
        ConvShape shape = new(1, WindowAxis.Valid(9, 3), WindowAxis.Valid(13, 3), channels, 6, 1);
        ConvCase test = new(shape);
        nint at = ((4 * 13) + 12) * channels;
        test.X.Span[(int)at] = float.PositiveInfinity;
        HashSet<nint> places = [], rows = [];
        ConvOracle.Products(shape, (x, k, y) =>
        {
            if (x == at)
            {
                places.Add(y);
                rows.Add(k);
            }
        });

        PinnedFloats y = new(test.YLength), kernel = new(test.Kernel.Length), rowMajor = new(test.RowMajor.Length);
        Conv.Forward<Identity>(Team.Single, shape, ref test.X.Ref, ref test.Kernel.Ref, ref test.Bias.Ref, ref y.Ref);
        Conv.KernelGradient(Team.Single, shape, ref test.X.Ref, ref test.Dy.Ref, ref kernel.Ref);
        Panels.Unpack(rowMajor.Length / 6, 6, ref kernel.Ref, ref rowMajor.Ref);
        Assert.Equal(places.Order(), Enumerable.Range(0, y.Length).Where(i => !float.IsFinite(y[i])).Select(i => (nint)i));
        Assert.Equal(rows.Order(), Enumerable.Range(0, rowMajor.Length).Where(i => !float.IsFinite(rowMajor[i])).Select(i => (nint)i));
    }

    private static ConvShape Shape(int number)
    {
        var random = new Random(number);
        WindowAxis Axis(int most)
        {
            nint size = 1 + random.Next(5), stride = 1 + random.Next(number % 2 == 0 ? 1 : 3), dilation = 1 + random.Next(random.Next(3) == 0 ? 3 : 1);
            nint reach = (size - 1) * dilation + 1;
            return random.Next(2) == 0 ? WindowAxis.Same(1 + random.Next(most), size, stride, dilation) : WindowAxis.Valid(reach + random.Next(most), size, stride, dilation);
        }

        int filters = 1 + number % 6;
        int channels = number % 3 == 0 ? 1 : 1 + random.Next(8);
        return number switch
        {
            0 => new ConvShape(1, WindowAxis.Same(3, 3), WindowAxis.Same(900, 5), 8, 6, 1),
            1 => new ConvShape(0, WindowAxis.Same(9, 3), WindowAxis.Same(9, 3), 1, 6, 1),
            _ when number % 5 == 0 => new ConvShape(1 + random.Next(3), Axis(200), channels, filters, 1),
            _ => new ConvShape(1 + random.Next(3), Axis(12), Axis(30), channels, filters, 1),
        };
    }

    /// <summary>One convolution and its kernel gradient in one width.</summary>
    private sealed unsafe class PlanarTest(ConvShape shape) : IWidthTest
    {
        public void Run<S, TV>()
            where S : struct, IKernelSimd<TV>
            where TV : struct
        {
            ConvCase test = new(shape);
            nint filters = shape.Filters, rows = test.RowMajor.Length / filters;
            (double, double)[] sums = test.Y(), gradients = test.DKernel();
            int[]? bits = null, gradientBits = null;
            for (int size = 1; size <= 3; size++)
            {
                PinnedFloats y = new(test.YLength), kernel = new(test.Kernel.Length), rowMajor = new(test.RowMajor.Length);
                ConvTensors tensors = new() { X = test.X.Pointer, Kernel = test.Kernel.Pointer, Bias = test.Bias.Pointer, Y = y.Pointer };
                Teams.Run(size, team =>
                {
                    Conv.RunPlanar<S, TV, Epilogue1<ReLU>>(team, shape, tensors);
                    Conv.PlanarKernelGradient<S, TV>(team, shape, test.X.Pointer, test.Dy.Pointer, kernel.Pointer);
                });
                ConvCase.Check(y, sums, (i, sum) => Math.Max(sum + test.Bias[i % filters], 0));
                Panels.Unpack(rows, filters, ref kernel.Ref, ref rowMajor.Ref);
                ConvCase.Check(rowMajor, gradients, (_, sum) => sum);
                kernel.AssertGuardUntouched();
                Assert.Equal(bits ??= y.Bits(), y.Bits());
                Assert.Equal(gradientBits ??= kernel.Bits(), kernel.Bits());
            }

            // The tensors hold their addresses only.
            GC.KeepAlive(test);
        }
    }
}
