using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Transposes a matrix small enough for the caches: the step that packing, transposed weights and permutation share.</summary>
internal static unsafe class Transposition
{
    /// <summary>to[c, r] = from[r, c] for <paramref name="rows"/> rows and <paramref name="columns"/> columns of from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* from, nint fromRow, nint rows, nint columns, float* to, nint toRow)
    {
        nint wholeColumns = columns - columns % 4;
        nint r = 0;
        if (Avx512F.IsSupported)
        {
            for (; r <= rows - 16; r += 16)
            {
                for (nint c = 0; c < wholeColumns; c += 4)
                {
                    SixteenByFour(from + r * fromRow + c, fromRow, to + c * toRow + r, toRow);
                }

                RunScalar(from + r * fromRow, fromRow, 16, wholeColumns, columns, to + r, toRow);
            }
        }

        if (Avx.IsSupported)
        {
            for (; r <= rows - 8; r += 8)
            {
                for (nint c = 0; c < wholeColumns; c += 4)
                {
                    EightByFour(from + r * fromRow + c, fromRow, to + c * toRow + r, toRow);
                }

                RunScalar(from + r * fromRow, fromRow, 8, wholeColumns, columns, to + r, toRow);
            }
        }

        if (Sse.IsSupported)
        {
            for (; r <= rows - 4; r += 4)
            {
                for (nint c = 0; c < wholeColumns; c += 4)
                {
                    FourByFour(from + r * fromRow + c, fromRow, to + c * toRow + r, toRow);
                }

                RunScalar(from + r * fromRow, fromRow, 4, wholeColumns, columns, to + r, toRow);
            }
        }

        RunScalar(from + r * fromRow, fromRow, rows - r, 0, columns, to + r, toRow);
    }

    private static void RunScalar(float* from, nint fromRow, nint rows, nint firstColumn, nint columns, float* to, nint toRow)
    {
        for (nint c = firstColumn; c < columns; c++)
        {
            for (nint r = 0; r < rows; r++)
            {
                to[c * toRow + r] = from[r * fromRow + c];
            }
        }
    }

    /// <summary>
    /// Lane i of a, b, c and d holds rows 4i to 4i + 3. Four rows by four columns are transposed within each lane, which leaves every
    /// column with its sixteen rows in order.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SixteenByFour(float* from, nint fromRow, float* to, nint toRow)
    {
        Vector512<float> a = EveryFourthRow(from, fromRow);
        Vector512<float> b = EveryFourthRow(from + fromRow, fromRow);
        Vector512<float> c = EveryFourthRow(from + 2 * fromRow, fromRow);
        Vector512<float> d = EveryFourthRow(from + 3 * fromRow, fromRow);
        Vector512<double> ab = Avx512F.UnpackLow(a, b).AsDouble();
        Vector512<double> cd = Avx512F.UnpackLow(c, d).AsDouble();
        Avx512F.UnpackLow(ab, cd).AsSingle().Store(to);
        Avx512F.UnpackHigh(ab, cd).AsSingle().Store(to + toRow);
        ab = Avx512F.UnpackHigh(a, b).AsDouble();
        cd = Avx512F.UnpackHigh(c, d).AsDouble();
        Avx512F.UnpackLow(ab, cd).AsSingle().Store(to + 2 * toRow);
        Avx512F.UnpackHigh(ab, cd).AsSingle().Store(to + 3 * toRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> EveryFourthRow(float* from, nint fromRow) => Vector512.Create(
        Vector256.Create(Vector128.Load(from), Vector128.Load(from + 4 * fromRow)),
        Vector256.Create(Vector128.Load(from + 8 * fromRow), Vector128.Load(from + 12 * fromRow)));

    /// <summary>As <see cref="SixteenByFour"/>, with eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightByFour(float* from, nint fromRow, float* to, nint toRow)
    {
        EightByFour(from, fromRow, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
        a.Store(to);
        b.Store(to + toRow);
        c.Store(to + 2 * toRow);
        d.Store(to + 3 * toRow);
    }

    /// <summary>Four columns of eight rows; of processors with AVX.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EightByFour(
        float* from, nint fromRow, out Vector256<float> first, out Vector256<float> second, out Vector256<float> third, out Vector256<float> fourth)
    {
        Vector256<float> a = WithFourthBelow(from, fromRow);
        Vector256<float> b = WithFourthBelow(from + fromRow, fromRow);
        Vector256<float> c = WithFourthBelow(from + 2 * fromRow, fromRow);
        Vector256<float> d = WithFourthBelow(from + 3 * fromRow, fromRow);
        Vector256<double> ab = Avx.UnpackLow(a, b).AsDouble();
        Vector256<double> cd = Avx.UnpackLow(c, d).AsDouble();
        first = Avx.UnpackLow(ab, cd).AsSingle();
        second = Avx.UnpackHigh(ab, cd).AsSingle();
        ab = Avx.UnpackHigh(a, b).AsDouble();
        cd = Avx.UnpackHigh(c, d).AsDouble();
        third = Avx.UnpackLow(ab, cd).AsSingle();
        fourth = Avx.UnpackHigh(ab, cd).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WithFourthBelow(float* from, nint fromRow) =>
        Vector256.Create(Vector128.Load(from), Vector128.Load(from + 4 * fromRow));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourByFour(float* from, nint fromRow, float* to, nint toRow)
    {
        Vector128<float> a = Vector128.Load(from);
        Vector128<float> b = Vector128.Load(from + fromRow);
        Vector128<float> c = Vector128.Load(from + 2 * fromRow);
        Vector128<float> d = Vector128.Load(from + 3 * fromRow);
        Vector128<float> ab = Sse.UnpackLow(a, b);
        Vector128<float> cd = Sse.UnpackLow(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(to);
        Sse.MoveHighToLow(cd, ab).Store(to + toRow);
        ab = Sse.UnpackHigh(a, b);
        cd = Sse.UnpackHigh(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(to + 2 * toRow);
        Sse.MoveHighToLow(cd, ab).Store(to + 3 * toRow);
    }
}
