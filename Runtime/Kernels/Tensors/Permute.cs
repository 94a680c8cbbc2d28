using System.Diagnostics;

namespace ModelGen.Kernels;

/// <summary>Reorders the axes of a tensor.</summary>
public static unsafe class Permute
{
    /// <summary>The most axes a tensor can have.</summary>
    private const int MaxAxes = 16;

    /// <summary>Rows and columns of the blocks in which a transposition runs, so that lines are used whole in both directions.</summary>
    private const int Block = 16;

    /// <summary>
    /// y = x with its axes reordered: axis i of y is axis <c>axes[i]</c> of x (as NumPy's <c>transpose</c>). Both are row-major and
    /// do not overlap; <paramref name="shape"/> is that of x, the batch included.
    /// </summary>
    public static void Run(Team team, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, ref readonly float x, ref float y)
    {
        Debug.Assert(shape.Length == axes.Length && shape.Length <= MaxAxes);
        Span<nint> lengths = stackalloc nint[MaxAxes];
        Span<nint> strides = stackalloc nint[MaxAxes];
        int count = Collapse(shape, axes, lengths, strides);
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            RunCore(team, lengths[..count], strides[..count], px, py);
        }
    }

    /// <summary>
    /// Lengths of y's axes and the strides of x along them; neighbours in y that are neighbours in x become one axis, and axes of
    /// length 1 go. At least two are left: a row and what repeats it.
    /// </summary>
    private static int Collapse(ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<nint> lengths, Span<nint> strides)
    {
        int count = 0;
        foreach (int axis in axes)
        {
            nint stride = 1;
            for (int i = axis + 1; i < shape.Length; i++)
            {
                stride *= shape[i];
            }

            nint length = shape[axis];
            if (length == 1)
            {
                continue;
            }

            if (count > 0 && strides[count - 1] == stride * length)
            {
                lengths[count - 1] *= length;
                strides[count - 1] = stride;
            }
            else
            {
                (lengths[count], strides[count]) = (length, stride);
                count++;
            }
        }

        while (count < 2)
        {
            lengths[..count].CopyTo(lengths[1..]);
            strides[..count].CopyTo(strides[1..]);
            (lengths[0], strides[0]) = (1, 0);
            count++;
            if (count == 1)
            {
                strides[0] = 1;
            }
        }

        return count;
    }

    private static void RunCore(Team team, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, float* x, float* y)
    {
        // y is a list of planes [rows, columns]; within a plane, x is read along the axis that is contiguous in it where there is one.
        int last = lengths.Length - 1;
        nint columns = lengths[last];
        nint columnStride = strides[last];
        int rowAxis = last - 1;
        for (int i = 0; i < last && columnStride != 1; i++)
        {
            rowAxis = strides[i] == 1 ? i : rowAxis;
        }

        nint rows = lengths[rowAxis];
        nint rowStride = strides[rowAxis];
        nint resultStride = columns;
        nint planes = 1;
        for (int i = 0; i < last; i++)
        {
            resultStride *= i > rowAxis ? lengths[i] : 1;
            planes *= i == rowAxis ? 1 : lengths[i];
        }

        nint blocks = (rows + Block - 1) / Block;
        (nint first, nint end) = team.Share(planes * blocks);
        for (nint at = first; at < end; at++)
        {
            (nint plane, nint block) = Math.DivRem(at, blocks);
            float* source = x;
            float* result = y;
            nint stride = columns;
            for (int i = last - 1; i >= 0; i--)
            {
                if (i != rowAxis)
                {
                    (plane, nint index) = Math.DivRem(plane, lengths[i]);
                    source += index * strides[i];
                    result += index * stride;
                }

                stride *= lengths[i];
            }

            nint row = block * Block;
            nint count = nint.Min(Block, rows - row);
            CopyBlock(source + row * rowStride, rowStride, columnStride, result + row * resultStride, resultStride, count, columns);
        }
    }

    /// <summary>result[r, c] = source[r · rowStride + c · columnStride].</summary>
    private static void CopyBlock(
        float* source, nint rowStride, nint columnStride, float* result, nint resultStride, nint rows, nint columns)
    {
        if (columnStride == 1)
        {
            for (nint r = 0; r < rows; r++)
            {
                new ReadOnlySpan<float>(source + r * rowStride, (int)columns).CopyTo(new Span<float>(result + r * resultStride, (int)columns));
            }

            return;
        }

        // Not contiguous along y's rows, so contiguous along its columns.
        Debug.Assert(rowStride == 1);
        for (nint column = 0; column < columns; column += Block)
        {
            nint count = nint.Min(Block, columns - column);
            Transposition.Run(source + column * columnStride, columnStride, count, rows, result + column, resultStride);
        }
    }
}
