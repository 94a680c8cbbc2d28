using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Moves the values of a weight between Keras' row-major order and its place in a parameter, gradient or optimizer buffer.</summary>
internal static unsafe class WeightStorage
{
    /// <summary>Copies a weight out of <paramref name="buffer"/> in row-major order.</summary>
    public static void Read(WeightInfo weight, AlignedBuffer buffer, Span<float> rowMajor)
    {
        CheckLengths(weight, buffer, rowMajor.Length);
        ref float stored = ref *(buffer.Pointer + weight.Offset);
        if (weight.Layout == WeightLayout.Panels)
        {
            (nint k, nint n) = Matrix(weight);
            Panels.Unpack(k, n, in stored, ref rowMajor[0]);
        }
        else
        {
            new ReadOnlySpan<float>(buffer.Pointer + weight.Offset, rowMajor.Length).CopyTo(rowMajor);
        }
    }

    /// <summary>Copies row-major values to their places in <paramref name="buffer"/>; padding becomes 0.</summary>
    public static void Write(WeightInfo weight, AlignedBuffer buffer, ReadOnlySpan<float> rowMajor)
    {
        CheckLengths(weight, buffer, rowMajor.Length);
        ref float stored = ref *(buffer.Pointer + weight.Offset);
        if (weight.Layout == WeightLayout.Panels)
        {
            (nint k, nint n) = Matrix(weight);
            Panels.Pack(k, n, in rowMajor[0], ref stored);
        }
        else
        {
            rowMajor.CopyTo(new Span<float>(buffer.Pointer + weight.Offset, rowMajor.Length));
        }
    }

    /// <summary>The weight as a matrix: its leading axes joined, and those behind.</summary>
    public static (nint K, nint N) Matrix(WeightInfo weight)
    {
        nint rows = 1;
        int rowAxes = weight.RowAxes == 0 ? weight.Shape.Count - 1 : weight.RowAxes;
        for (int axis = 0; axis < rowAxes; axis++)
        {
            rows *= weight.Shape[axis];
        }

        return (rows, (nint)weight.Count / nint.Max(rows, 1));
    }

    private static void CheckLengths(WeightInfo weight, AlignedBuffer buffer, int given)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(given, weight.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)weight.Offset + weight.Length, buffer.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            weight.Layout == WeightLayout.Panels ? Panels.Length(Matrix(weight).K, Matrix(weight).N) : weight.Count, weight.Length);
    }
}
