using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Four rows by one vector of the product, held in registers.</summary>
internal readonly unsafe struct NarrowTile4 : ITile
{
    public static int Rows => 4;

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
                TV left = S.Constant(a0[0]);
                c0 = S.MultiplyAdd(left, right0, c0);
                left = S.Constant(a0[row]);
                c1 = S.MultiplyAdd(left, right0, c1);
                left = S.Constant(a0[row2]);
                c2 = S.MultiplyAdd(left, right0, c2);
                left = S.Constant(a3[0]);
                c3 = S.MultiplyAdd(left, right0, c3);
                a0 += step;
                a3 += step;
                right += rightStep;
            }

            a0 += skip;
            a3 += skip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0);
        result.Write<S, TV>(c1);
        result.Write<S, TV>(c2);
        result.Write<S, TV>(c3);
    }
}
