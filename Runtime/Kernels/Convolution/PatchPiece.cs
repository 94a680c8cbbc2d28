using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Values that lie together in every patch of a line: some cells of one row of the window. Writing goes beyond a piece's end, up to a
/// vector: what follows is written later, or is nobody's.
/// </summary>
internal unsafe struct PatchPiece
{
    /// <summary>The line of the input.</summary>
    public float* X;

    /// <summary>Behind the last value of the input.</summary>
    public float* End;

    /// <summary>Where the piece goes in the first patch.</summary>
    public float* To;

    /// <summary>From one patch to the next.</summary>
    public nint Distance;

    /// <summary>The first value of the piece that is wanted.</summary>
    public nint From;

    /// <summary>Behind the last value that is wanted.</summary>
    public nint Until;

    /// <summary>Cells of the piece.</summary>
    public nint Cells;

    /// <summary>Values of a cell.</summary>
    public nint Channels;

    /// <summary>From one cell of the input to the next.</summary>
    public nint PixelLength;

    /// <summary>All of the piece is padding.</summary>
    public readonly void Clear<S, TV>(nint patches)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint i = 0; i < patches; i++)
        {
            Fill<S, TV>(To + i * Distance, Until - From);
        }
    }

    /// <summary>
    /// Copies the piece of neighbouring patches; that of the first starts at cell <paramref name="start"/> of <paramref name="width"/>,
    /// each next one <paramref name="stride"/> further.
    /// </summary>
    public readonly void Copy<S, TV>(nint start, nint stride, nint width, nint patches)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        // The patches whose piece lies inside the input as a whole.
        nint inside = start >= 0 ? 0 : nint.Min((-start + stride - 1) / stride, patches);
        nint last = width - Cells - start;
        nint outside = nint.Max(last < 0 ? 0 : nint.Min(last / stride + 1, patches), inside);
        for (nint i = 0; i < inside; i++)
        {
            CopyClipped<S, TV>(start + i * stride, width, To + i * Distance);
        }

        CopyWhole<S, TV>(X + (start + inside * stride) * PixelLength + From, stride * PixelLength, To + inside * Distance, outside - inside);
        for (nint i = outside; i < patches; i++)
        {
            CopyClipped<S, TV>(start + i * stride, width, To + i * Distance);
        }
    }

    /// <summary>A piece of which only some cells lie inside.</summary>
    private readonly void CopyClipped<S, TV>(nint start, nint width, float* to)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint first = nint.Clamp(-start, 0, Cells) * Channels;
        nint end = nint.Clamp(width - start, 0, Cells) * Channels;
        nint from = nint.Clamp(first, From, Until);
        nint until = nint.Clamp(end, from, Until);
        Fill<S, TV>(to, from - From);
        if (until > from)
        {
            CopyWhole<S, TV>(X + start * PixelLength + from, 0, to + from - From, 1, until - from);
        }

        Fill<S, TV>(to + until - From, Until - until);
    }

    private readonly void CopyWhole<S, TV>(float* x, nint step, float* to, nint patches)
        where S : struct, IKernelSimd<TV>
        where TV : struct => CopyWhole<S, TV>(x, step, to, patches, Until - From);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void CopyWhole<S, TV>(float* x, nint step, float* to, nint patches, nint length)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint distance = Distance;
        nint beyond = (length + S.Count - 1) / S.Count * S.Count;
        if (length <= S.Count)
        {
            for (; patches > 0 && x + beyond <= End; patches--)
            {
                S.Store(S.Load(in *x, 0), ref *to, 0);
                x += step;
                to += distance;
            }
        }
        else if (length <= 2 * S.Count)
        {
            for (; patches > 0 && x + beyond <= End; patches--)
            {
                TV first = S.Load(in *x, 0);
                S.Store(S.Load(in *x, S.Count), ref *to, S.Count);
                S.Store(first, ref *to, 0);
                x += step;
                to += distance;
            }
        }
        else
        {
            for (; patches > 0 && x + beyond <= End; patches--)
            {
                for (nint i = 0; i < length; i += S.Count)
                {
                    S.Store(S.Load(in x[i], 0), ref to[i], 0);
                }

                x += step;
                to += distance;
            }
        }

        // Where a whole vector would reach behind the input.
        for (; patches > 0; patches--)
        {
            for (nint i = 0; i < length; i += S.Count)
            {
                S.Store(S.LoadPartial(x + i, nint.Min(S.Count, length - i), S.Constant(0)), ref to[i], 0);
            }

            x += step;
            to += distance;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<S, TV>(float* to, nint length)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            S.Store(S.Constant(0), ref to[i], 0);
        }
    }
}
