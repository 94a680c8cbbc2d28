using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// A block of a matrix copied to where its rows lie closer together. Rows whose distance is a multiple of 4 kB fall on the same few
/// lines of a cache and push each other out; copied once, a block is read many times. The numbers are the same, so no bit changes.
/// </summary>
internal sealed unsafe class RowCopy
{
    /// <summary>Rows this far apart, in floats, share their lines.</summary>
    private const int AliasingDistance = 1024;

    /// <summary>A copied row is kept off such a distance by one line.</summary>
    private const int Line = 16;

    [ThreadStatic]
    private static RowCopy? t_left;

    [ThreadStatic]
    private static RowCopy? t_right;

    [ThreadStatic]
    private static RowCopy? t_aside;

    private AlignedBuffer _buffer = new(0);

    /// <summary>The calling thread's copy of left factors.</summary>
    public static RowCopy Left => t_left ??= new RowCopy();

    /// <summary>The calling thread's copy of right factors.</summary>
    public static RowCopy Right => t_right ??= new RowCopy();

    /// <summary>The calling thread's memory for kernels and results that are used from elsewhere.</summary>
    public static RowCopy Aside => t_aside ??= new RowCopy();

    /// <summary>Whether a copy pays: the rows alias, and each is read at least <paramref name="uses"/> times, enough to make up for it.</summary>
    public static bool Pays(nint rowDistance, nint rows, nint uses) => rowDistance % AliasingDistance == 0 && rows >= 8 && uses >= 8;

    /// <summary>How far apart rows of <paramref name="length"/> values lie best.</summary>
    public static nint Distance(nint length)
    {
        nint distance = (length + Line - 1) / Line * Line;
        return distance % AliasingDistance == 0 ? distance + Line : distance;
    }

    /// <summary>Copies <paramref name="rows"/> rows of <paramref name="length"/> values and gives the copy and its rows' distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float* Of<S, TV>(float* source, nint rowDistance, nint rows, nint length, out nint distance)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        distance = Distance(length);
        float* copy = Reserve(rows * distance);
        for (nint row = 0; row < rows; row++)
        {
            CopyRow<S, TV>(source + (row * rowDistance), copy + (row * distance), length);
        }

        return copy;
    }

    /// <summary>
    /// Brings <paramref name="rows"/> rows of <paramref name="columns"/> values into a panel of the given width, whose values behind the
    /// last column are 0.
    /// </summary>
    public float* Panel<S, TV>(float* source, nint rowDistance, nint columnDistance, nint rows, nint columns, nint width)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* panel = Reserve(rows * width);
        if (columnDistance == 1)
        {
            for (nint row = 0; row < rows; row++)
            {
                CopyRow<S, TV>(source + (row * rowDistance), panel + (row * width), columns);
            }
        }
        else if (rowDistance == 1)
        {
            // In pieces, so that the lines of all columns stay in the cache from one piece to the next.
            for (nint row = 0; row < rows; row += Panels.Width)
            {
                Transposition.Run(source + row, columnDistance, columns, nint.Min(Panels.Width, rows - row), panel + (row * width), width);
            }
        }
        else
        {
            for (nint i = 0; i < rows * columns; i++)
            {
                (nint row, nint column) = Math.DivRem(i, columns);
                panel[(row * width) + column] = source[(row * rowDistance) + (column * columnDistance)];
            }
        }

        for (nint row = 0; row < rows && columns < width; row++)
        {
            new Span<float>(panel + (row * width) + columns, (int)(width - columns)).Clear();
        }

        return panel;
    }

    public float* Reserve(nint length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new AlignedBuffer(length);
        }

        return _buffer.Pointer;
    }

    /// <summary>Copies one row; in line, because a row of a panel takes less time than a call of the library's copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow<S, TV>(float* source, float* copy, nint length)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint i = 0;
        for (; i <= length - (2 * S.Count); i += 2 * S.Count)
        {
            TV first = S.Load(in source[i], 0);
            TV second = S.Load(in source[i], S.Count);
            S.Store(first, ref copy[i], 0);
            S.Store(second, ref copy[i], S.Count);
        }

        for (; i < length; i += S.Count)
        {
            nint count = nint.Min(S.Count, length - i);
            S.StorePartial(S.LoadPartial(source + i, count, S.Constant(0)), copy + i, count);
        }
    }
}
