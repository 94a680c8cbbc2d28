using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Twelve rows by two vectors of the product, held in registers.</summary>
internal readonly unsafe struct Tile12 : ITile
{
    public static int Rows => 12;

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
        start += row;
        TV c4 = S.Load(in *start, 0);
        TV d4 = S.Load(in *start, S.Count);
        start += row;
        TV c5 = S.Load(in *start, 0);
        TV d5 = S.Load(in *start, S.Count);
        start += row;
        TV c6 = S.Load(in *start, 0);
        TV d6 = S.Load(in *start, S.Count);
        start += row;
        TV c7 = S.Load(in *start, 0);
        TV d7 = S.Load(in *start, S.Count);
        start += row;
        TV c8 = S.Load(in *start, 0);
        TV d8 = S.Load(in *start, S.Count);
        start += row;
        TV c9 = S.Load(in *start, 0);
        TV d9 = S.Load(in *start, S.Count);
        start += row;
        TV c10 = S.Load(in *start, 0);
        TV d10 = S.Load(in *start, S.Count);
        start += row;
        TV c11 = S.Load(in *start, 0);
        TV d11 = S.Load(in *start, S.Count);

        row = task.LeftRow;
        nint row2 = 2 * row;
        nint step = task.LeftStep;
        nint rightStep = task.RightStep;
        float* right = task.Right;
        float* a0 = task.Left;
        float* a3 = a0 + row2 + row;
        float* a6 = a3 + row2 + row;
        float* a9 = a6 + row2 + row;
        float* ahead = task.Ahead;
        nint aheadStep = task.AheadStep;
        nint skip = task.SegmentSkip;
        nint segments = task.Segments;
        do
        {
            for (nint i = task.Steps; i > 0; i--)
            {
                TV right0 = S.Load(in *right, 0);
                TV right1 = S.Load(in *right, S.Count);
                TV left = S.Constant(a0[0]);
                c0 = S.MultiplyAdd(left, right0, c0);
                d0 = S.MultiplyAdd(left, right1, d0);
                left = S.Constant(a0[row]);
                c1 = S.MultiplyAdd(left, right0, c1);
                d1 = S.MultiplyAdd(left, right1, d1);
                left = S.Constant(a0[row2]);
                c2 = S.MultiplyAdd(left, right0, c2);
                d2 = S.MultiplyAdd(left, right1, d2);
                left = S.Constant(a3[0]);
                c3 = S.MultiplyAdd(left, right0, c3);
                d3 = S.MultiplyAdd(left, right1, d3);
                left = S.Constant(a3[row]);
                c4 = S.MultiplyAdd(left, right0, c4);
                d4 = S.MultiplyAdd(left, right1, d4);
                left = S.Constant(a3[row2]);
                c5 = S.MultiplyAdd(left, right0, c5);
                d5 = S.MultiplyAdd(left, right1, d5);
                left = S.Constant(a6[0]);
                c6 = S.MultiplyAdd(left, right0, c6);
                d6 = S.MultiplyAdd(left, right1, d6);
                left = S.Constant(a6[row]);
                c7 = S.MultiplyAdd(left, right0, c7);
                d7 = S.MultiplyAdd(left, right1, d7);
                left = S.Constant(a6[row2]);
                c8 = S.MultiplyAdd(left, right0, c8);
                d8 = S.MultiplyAdd(left, right1, d8);
                left = S.Constant(a9[0]);
                c9 = S.MultiplyAdd(left, right0, c9);
                d9 = S.MultiplyAdd(left, right1, d9);
                left = S.Constant(a9[row]);
                c10 = S.MultiplyAdd(left, right0, c10);
                d10 = S.MultiplyAdd(left, right1, d10);
                left = S.Constant(a9[row2]);
                c11 = S.MultiplyAdd(left, right0, c11);
                d11 = S.MultiplyAdd(left, right1, d11);
                a0 += step;
                a3 += step;
                a6 += step;
                a9 += step;
                right += rightStep;
                Prefetch.ToSecondLevel(ahead);
                ahead += aheadStep;
            }

            a0 += skip;
            a3 += skip;
            a6 += skip;
            a9 += skip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0, d0);
        result.Write<S, TV>(c1, d1);
        result.Write<S, TV>(c2, d2);
        result.Write<S, TV>(c3, d3);
        result.Write<S, TV>(c4, d4);
        result.Write<S, TV>(c5, d5);
        result.Write<S, TV>(c6, d6);
        result.Write<S, TV>(c7, d7);
        result.Write<S, TV>(c8, d8);
        result.Write<S, TV>(c9, d9);
        result.Write<S, TV>(c10, d10);
        result.Write<S, TV>(c11, d11);
    }
}
