using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Five rows by two vectors of the product, held in registers.</summary>
internal readonly unsafe struct Tile5 : ITile
{
    public static int Rows => 5;

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

        row = task.LeftRow;
        nint row2 = 2 * row;
        nint step = task.LeftStep;
        nint rightStep = task.RightStep;
        float* right = task.Right;
        float* a0 = task.Left;
        float* a3 = a0 + row2 + row;
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
                a0 += step;
                a3 += step;
                right += rightStep;
            }

            a0 += skip;
            a3 += skip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0, d0);
        result.Write<S, TV>(c1, d1);
        result.Write<S, TV>(c2, d2);
        result.Write<S, TV>(c3, d3);
        result.Write<S, TV>(c4, d4);
    }
}
