using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Rows copied between tensors of different row lengths: what slicing, padding and joining along an axis come down to.</summary>
public static unsafe class Rows
{
    // A share smaller than a cache line is not worth a thread.
    private const nint Line = 16;

    /// <summary>y[row·yStride + i] = x[row·xStride + i] for <paramref name="rows"/> rows of <paramref name="count"/> values.</summary>
    public static void Copy(Team team, nint rows, nint count, ref readonly float x, nint xStride, ref float y, nint yStride)
    {
        if (rows == 0 || count == 0)
        {
            return;
        }

        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            // Rows are shared by their values, so that a single long one is shared too.
            (nint start, nint end) = team.Share(rows * count, Line);
            (nint row, nint column) = Math.DivRem(start, count);
            while (start < end)
            {
                nint length = nint.Min(count - column, end - start);
                Copy(px + (row * xStride) + column, py + (row * yStride) + column, length);
                start += length;
                column = 0;
                row++;
            }
        }
    }

    /// <summary>
    /// Rows of <paramref name="count"/> values with zeros around:
    /// y[row] = <paramref name="before"/> zeros, x[row], <paramref name="after"/> zeros.
    /// </summary>
    public static void Pad(Team team, nint rows, nint before, nint count, nint after, ref readonly float x, ref float y)
    {
        nint length = before + count + after;
        if (rows == 0 || length == 0)
        {
            return;
        }

        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            (nint start, nint end) = team.Share(rows * length, Line);
            (nint row, nint column) = Math.DivRem(start, length);
            while (start < end)
            {
                nint stop = nint.Min(length, column + end - start);
                float* target = py + (row * length);
                Clear(target, column, nint.Min(stop, before));
                nint first = nint.Max(column, before);
                nint last = nint.Min(stop, before + count);
                if (first < last)
                {
                    Copy(px + (row * count) + first - before, target + first, last - first);
                }

                Clear(target, nint.Max(column, before + count), stop);
                start += stop - column;
                column = 0;
                row++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(float* source, float* target, nint count)
    {
        // A call of the library's copy takes longer than the few values of a short row.
        if (count <= 8)
        {
            for (nint i = 0; i < count; i++)
            {
                target[i] = source[i];
            }
        }
        else
        {
            Buffer.MemoryCopy(source, target, count * sizeof(float), count * sizeof(float));
        }
    }

    private static void Clear(float* row, nint from, nint to)
    {
        for (nint i = from; i < to; i++)
        {
            row[i] = 0;
        }
    }
}
