using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Brings rows of a convolution's input into <see cref="Planes"/>.</summary>
internal readonly unsafe struct PlaneRow
{
    private readonly float* _x;
    private readonly float* _end;
    private readonly float* _padded;
    private readonly float* _channels;
    private readonly nint _left;
    private readonly nint _groups;
    private readonly nint _group;
    private readonly nint _distance;
    private readonly nint _places;

    /// <summary>For the rows of x as far as windows at the given places see them.</summary>
    public PlaneRow(in ConvShape shape, float* x, nint place, nint places)
    {
        WindowAxis width = shape.Width;
        _x = x;
        _end = x + shape.Batch * shape.InputLength;
        _places = places;
        _left = place * width.Stride - width.Before;

        // Cells between two places, with their channels, are one group; the same value of all groups becomes a row.
        nint cells = (places - 1) * width.Stride + (width.Size - 1) * width.Dilation + 1;
        _group = width.Stride * shape.Channels;
        _groups = (cells + width.Stride - 1) / width.Stride;
        _distance = RowCopy.Distance(_groups + Slack);
        nint padded = RowCopy.Distance(_groups * _group + Slack);
        _padded = RowCopy.Right.Reserve(padded + RoundedGroup * _distance);
        _channels = _padded + padded;
    }

    /// <summary>More than what loads of whole vectors read behind the end.</summary>
    private static nint Slack => 2 * Panels.NarrowWidth;

    /// <summary>Transpositions take four columns at a time.</summary>
    private nint RoundedGroup => (_group + 3) / 4 * 4;

    /// <summary>Writes what each cell of a row of the window sees of row <paramref name="row"/> of the input; planes are <paramref name="plane"/> floats apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Copy<S, TV>(in ConvShape shape, nint row, float* to, nint plane)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        WindowAxis width = shape.Width;
        float* x = _x + row * width.Input * shape.Channels;
        if (_group == 1 && x + _left >= _x && x + _left + _groups + Slack <= _end)
        {
            CopyShifted<S, TV>(width, x, to, plane);
            return;
        }

        float* source = Padded(width, shape.Channels, x);
        nint distance = 0;
        if (_group > 1)
        {
            Transposition.Run(source, _group, _groups, RoundedGroup, _channels, _distance);
            source = _channels;
            distance = _distance;
        }

        for (nint w = 0; w < width.Size; w++)
        {
            (nint groups, nint cell) = Math.DivRem(w * width.Dilation, width.Stride);
            float* first = source + cell * shape.Channels * distance + groups;
            for (nint c = 0; c < shape.Channels; c++)
            {
                CopyPlaces<S, TV>(first, to);
                first += distance;
                to += plane;
            }
        }
    }

    /// <summary>
    /// A row that lies as its plane does: read with what is around it, of which what should be padding becomes 0 afterwards.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyShifted<S, TV>(WindowAxis width, float* x, float* to, nint plane)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint start = _left;
        for (nint w = 0; w < width.Size; w++)
        {
            CopyPlaces<S, TV>(x + start, to);
            for (nint i = nint.Min(-start, _places) - 1; i >= 0; i--)
            {
                to[i] = 0;
            }

            for (nint i = nint.Max(width.Input - start, 0); i < _places; i++)
            {
                to[i] = 0;
            }

            start += width.Dilation;
            to += plane;
        }
    }

    /// <summary>Copies in whole vectors: what is written behind the last place is written again by the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyPlaces<S, TV>(float* from, float* to)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint i = 0; i < _places; i += S.Count)
        {
            S.Store(S.Load(in from[i], 0), ref to[i], 0);
        }
    }

    /// <summary>The same for a row of padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Clear<S, TV>(in ConvShape shape, float* to, nint plane)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint w = shape.Width.Size * shape.Channels; w > 0; w--)
        {
            for (nint i = 0; i < _places; i += S.Count)
            {
                S.Store(S.Constant(0), ref to[i], 0);
            }

            to += plane;
        }
    }

    /// <summary>The row where it lies, if all of it is there and something behind it; else a copy with its padding.</summary>
    private float* Padded(WindowAxis width, nint channels, float* x)
    {
        nint cells = _groups * width.Stride;
        if (_left >= 0 && _left + cells <= width.Input && x + (_left + cells) * channels + Slack <= _end)
        {
            return x + _left * channels;
        }

        nint first = nint.Clamp(-_left, 0, cells);
        nint end = nint.Clamp(width.Input - _left, first, cells);
        Span<float> padded = new(_padded, (int)(cells * channels));
        padded[..(int)(first * channels)].Clear();
        new ReadOnlySpan<float>(x + (_left + first) * channels, (int)((end - first) * channels)).CopyTo(padded[(int)(first * channels)..]);
        padded[(int)(end * channels)..].Clear();
        return _padded;
    }
}
