using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>One convolution with random values, and its results in double precision.</summary>
internal sealed class ConvCase
{
    private const int Beyond = 15;

    public ConvCase(ConvShape shape)
    {
        Shape = shape;
        XLength = shape.Batch * shape.Depth.Input * shape.Height.Input * shape.Width.Input * shape.Channels;
        YLength = shape.Batch * shape.Depth.Output * shape.Height.Output * shape.Width.Output * shape.Filters;
        nint rows = shape.Depth.Size * shape.Height.Size * shape.Width.Size * (shape.Channels / shape.Groups);
        X = PinnedFloats.Random(XLength, 1);
        RowMajor = PinnedFloats.Random(rows * shape.Filters, 2);
        Kernel = shape.Groups > 1 ? RowMajor : new PinnedFloats(Panels.Length(rows, shape.Filters));
        if (shape.Groups == 1)
        {
            Panels.Pack(rows, shape.Filters, ref RowMajor.Ref, ref Kernel.Ref);
        }

        Dy = PinnedFloats.Random(YLength + Beyond, 3);
        nint most = nint.Max(shape.Channels, shape.Filters) + Beyond;
        Bias = PinnedFloats.Random(most, 4);
        Scale = PinnedFloats.Random(most, 5);
        Operand = PinnedFloats.Random(nint.Max(XLength, YLength), 6);
        Repacked = new PinnedFloats(shape.Groups * Panels.Length(rows / (shape.Channels / shape.Groups) * (shape.Filters / shape.Groups), shape.Channels / shape.Groups));
        Conv.RepackKernel(Team.Single, shape, ref Kernel.Ref, ref Repacked.Ref);
    }

    public ConvShape Shape { get; }

    public nint XLength { get; }

    public nint YLength { get; }

    public PinnedFloats X { get; }

    public PinnedFloats RowMajor { get; }

    public PinnedFloats Kernel { get; }

    public PinnedFloats Repacked { get; }

    public PinnedFloats Dy { get; }

    public PinnedFloats Bias { get; }

    public PinnedFloats Scale { get; }

    public PinnedFloats Operand { get; }

    /// <summary>The convolution of x, with the sum of the products' sizes for the tolerance.</summary>
    public (double Sum, double Size)[] Y() => Sums(YLength, (x, k, y) => (y, (double)X[x] * RowMajor[k]));

    /// <summary>The transposed convolution of dy.</summary>
    public (double Sum, double Size)[] Dx() => Sums(XLength, (x, k, y) => (x, (double)Dy[y] * RowMajor[k]));

    /// <summary>The gradient by the kernel, row-major.</summary>
    public (double Sum, double Size)[] DKernel() => Sums(RowMajor.Length, (x, k, y) => (k, (double)X[x] * Dy[y]));

    /// <summary>A result must be what a formula of the exact sums gives, and no memory around it may be touched.</summary>
    public static void Check(PinnedFloats actual, (double Sum, double Size)[] sums, Func<int, double, double> expected)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            double exact = expected(i, sums[i].Sum);
            Assert.True(Math.Abs(actual[i] - exact) <= 1e-6 * (1 + sums[i].Size), $"[{i}] is {actual[i]}, not {exact}");
        }

        actual.AssertGuardUntouched();
    }

    private (double Sum, double Size)[] Sums(nint length, Func<nint, nint, nint, (nint At, double Product)> term)
    {
        var sums = new (double Sum, double Size)[length];
        ConvOracle.Products(Shape, (x, k, y) =>
        {
            (nint at, double product) = term(x, k, y);
            sums[at] = (sums[at].Sum + product, sums[at].Size + Math.Abs(product));
        });
        return sums;
    }
}
