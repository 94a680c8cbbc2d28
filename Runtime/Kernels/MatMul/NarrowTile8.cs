using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Eight rows by one vector of the product, held in registers.</summary>
internal readonly unsafe struct NarrowTile8 : ITile
{
    public static int Rows => 8;

    public static int Vectors => 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV, TEpilogue>(in TileTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* start = task.Start;
        nint row = task.StartRow;
        TV c0 = S.Load(in *start, 0);
        start += row;
        TV c1 = S.Load(in *start, 0);
        start += row;
        TV c2 = S.Load(in *start, 0);
        start += row;
        TV c3 = S.Load(in *start, 0);
        start += row;
        TV c4 = S.Load(in *start, 0);
        start += row;
        TV c5 = S.Load(in *start, 0);
        start += row;
        TV c6 = S.Load(in *start, 0);
        start += row;
        TV c7 = S.Load(in *start, 0);

        row = task.LeftRow;
        nint row2 = 2 * row;
        nint step = task.LeftStep;
        nint rightStep = task.RightStep;
        float* right = task.Right;
        float* a0 = task.Left;
        float* a3 = a0 + row2 + row;
        float* a6 = a3 + row2 + row;
        nint skip = task.SegmentSkip;
        nint segments = task.Segments;
        do
        {
            for (nint i = task.Steps; i > 0; i--)
            {
                TV right0 = S.Load(in *right, 0);
                TV left = S.Constant(a0[0]);
                c0 = S.MultiplyAdd(left, right0, c0);
                left = S.Constant(a0[row]);
                c1 = S.MultiplyAdd(left, right0, c1);
                left = S.Constant(a0[row2]);
                c2 = S.MultiplyAdd(left, right0, c2);
                left = S.Constant(a3[0]);
                c3 = S.MultiplyAdd(left, right0, c3);
                left = S.Constant(a3[row]);
                c4 = S.MultiplyAdd(left, right0, c4);
                left = S.Constant(a3[row2]);
                c5 = S.MultiplyAdd(left, right0, c5);
                left = S.Constant(a6[0]);
                c6 = S.MultiplyAdd(left, right0, c6);
                left = S.Constant(a6[row]);
                c7 = S.MultiplyAdd(left, right0, c7);
                a0 += step;
                a3 += step;
                a6 += step;
                right += rightStep;
            }

            a0 += skip;
            a3 += skip;
            a6 += skip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0);
        result.Write<S, TV>(c1);
        result.Write<S, TV>(c2);
        result.Write<S, TV>(c3);
        result.Write<S, TV>(c4);
        result.Write<S, TV>(c5);
        result.Write<S, TV>(c6);
        result.Write<S, TV>(c7);
    }
}
