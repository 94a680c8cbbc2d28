using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Four to six rows by two vectors of the product in 16 registers: the tile of 256 and 128 bits.</summary>
/// <remarks>
/// The twelve multiply-adds of a step take six cycles and come with eight loads; with pointers, counter and prefetch that were 29
/// instructions. Measured on a virtual machine (Zen 3), they ran at 92 to 95 % of the peak at best, and mostly at 60 to 65 %, from the first-level
/// cache as well, while a loop of nothing but multiply-adds stayed at its peak: what three instructions a cycle allow, as they are left to a
/// core whose other hardware thread is busy (no counters were there to prove it). So instructions count: one index leads through all rows, and
/// four steps share counter and prefetch, 23 a step, which gave 77 to 80 %. Tiles of 512 bits do twice as much per instruction.
/// </remarks>
internal readonly unsafe struct UnrolledTile<THeight> : ITile
    where THeight : struct, ITileHeight
{
    /// <summary>Steps in one pass of the loop.</summary>
    private const int Unrolled = 4;

    public static int Rows => THeight.Count;

    public static int Vectors => 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV, TEpilogue>(in TileTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* start = task.Start;
        nint row = task.StartRow;
        TV c0 = S.Load(in *start, 0);
        TV d0 = S.Load(in *start, S.Count);
        start += row;
        TV c1 = S.Load(in *start, 0);
        TV d1 = S.Load(in *start, S.Count);
        start += row;
        TV c2 = S.Load(in *start, 0);
        TV d2 = S.Load(in *start, S.Count);
        start += row;
        TV c3 = S.Load(in *start, 0);
        TV d3 = S.Load(in *start, S.Count);
        Unsafe.SkipInit(out TV c4);
        Unsafe.SkipInit(out TV d4);
        Unsafe.SkipInit(out TV c5);
        Unsafe.SkipInit(out TV d5);
        if (THeight.Count > 4)
        {
            start += row;
            c4 = S.Load(in *start, 0);
            d4 = S.Load(in *start, S.Count);
        }

        if (THeight.Count > 5)
        {
            start += row;
            c5 = S.Load(in *start, 0);
            d5 = S.Load(in *start, S.Count);
        }

        row = task.LeftRow;
        float* a0 = task.Left;
        float* a1 = a0 + row;
        float* a2 = a1 + row;
        float* a3 = a2 + row;
        float* a4 = a3 + row;
        float* a5 = a4 + row;
        nint i = 0;
        nint step = task.LeftStep;
        byte* right = (byte*)task.Right;
        nint rightStep = task.RightStep * sizeof(float);
        float* ahead = task.Ahead;
        nint aheadStep = Unrolled * task.AheadStep;
        nint segments = task.Segments;
        do
        {
            for (nint passes = task.Steps / Unrolled; passes > 0; passes--)
            {
                Step<S, TV>(
                    a0, a1, a2, a3, a4, a5, i, right, ref c0, ref d0, ref c1, ref d1, ref c2, ref d2, ref c3, ref d3, ref c4, ref d4, ref c5, ref d5);
                i += step;
                right += rightStep;
                Step<S, TV>(
                    a0, a1, a2, a3, a4, a5, i, right, ref c0, ref d0, ref c1, ref d1, ref c2, ref d2, ref c3, ref d3, ref c4, ref d4, ref c5, ref d5);
                i += step;
                right += rightStep;
                Step<S, TV>(
                    a0, a1, a2, a3, a4, a5, i, right, ref c0, ref d0, ref c1, ref d1, ref c2, ref d2, ref c3, ref d3, ref c4, ref d4, ref c5, ref d5);
                i += step;
                right += rightStep;
                Step<S, TV>(
                    a0, a1, a2, a3, a4, a5, i, right, ref c0, ref d0, ref c1, ref d1, ref c2, ref d2, ref c3, ref d3, ref c4, ref d4, ref c5, ref d5);
                i += step;
                right += rightStep;
                Prefetch.ToSecondLevel(ahead);
                // Few rows pass over several lines at a time.
                if (aheadStep > Prefetch.Line)
                {
                    Prefetch.ToSecondLevel(ahead + Prefetch.Line);
                    Prefetch.ToSecondLevel(ahead + 2 * Prefetch.Line);
                    Prefetch.ToSecondLevel(ahead + 3 * Prefetch.Line);
                }

                ahead += aheadStep;
            }

            for (nint rest = task.Steps % Unrolled; rest > 0; rest--)
            {
                Step<S, TV>(
                    a0, a1, a2, a3, a4, a5, i, right, ref c0, ref d0, ref c1, ref d1, ref c2, ref d2, ref c3, ref d3, ref c4, ref d4, ref c5, ref d5);
                i += step;
                right += rightStep;
            }

            i += task.SegmentSkip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0, d0);
        result.Write<S, TV>(c1, d1);
        result.Write<S, TV>(c2, d2);
        result.Write<S, TV>(c3, d3);
        if (THeight.Count > 4)
        {
            result.Write<S, TV>(c4, d4);
        }

        if (THeight.Count > 5)
        {
            result.Write<S, TV>(c5, d5);
        }
    }

    /// <summary>One step of all rows; the values of the left factor are <paramref name="i"/> behind the rows' pointers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<S, TV>(
        float* a0,
        float* a1,
        float* a2,
        float* a3,
        float* a4,
        float* a5,
        nint i,
        byte* right,
        ref TV c0,
        ref TV d0,
        ref TV c1,
        ref TV d1,
        ref TV c2,
        ref TV d2,
        ref TV c3,
        ref TV d3,
        ref TV c4,
        ref TV d4,
        ref TV c5,
        ref TV d5)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV right0 = S.Load(in *(float*)right, 0);
        TV right1 = S.Load(in *(float*)right, S.Count);
        TV left = S.Constant(a0[i]);
        c0 = S.MultiplyAdd(left, right0, c0);
        d0 = S.MultiplyAdd(left, right1, d0);
        left = S.Constant(a1[i]);
        c1 = S.MultiplyAdd(left, right0, c1);
        d1 = S.MultiplyAdd(left, right1, d1);
        left = S.Constant(a2[i]);
        c2 = S.MultiplyAdd(left, right0, c2);
        d2 = S.MultiplyAdd(left, right1, d2);
        left = S.Constant(a3[i]);
        c3 = S.MultiplyAdd(left, right0, c3);
        d3 = S.MultiplyAdd(left, right1, d3);
        if (THeight.Count > 4)
        {
            left = S.Constant(a4[i]);
            c4 = S.MultiplyAdd(left, right0, c4);
            d4 = S.MultiplyAdd(left, right1, d4);
        }

        if (THeight.Count > 5)
        {
            left = S.Constant(a5[i]);
            c5 = S.MultiplyAdd(left, right0, c5);
            d5 = S.MultiplyAdd(left, right1, d5);
        }
    }
}
