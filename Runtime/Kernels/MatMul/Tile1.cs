using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>One row by two vectors of the product, held in registers.</summary>
internal readonly unsafe struct Tile1 : ITile
{
    public static int Rows => 1;

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

        row = task.LeftRow;
        nint step = task.LeftStep;
        nint rightStep = task.RightStep;
        float* right = task.Right;
        float* a0 = task.Left;
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
                a0 += step;
                right += rightStep;
            }

            a0 += skip;
        }
        while (--segments > 0);

        TileRow<TEpilogue> result = new(task);
        result.Write<S, TV>(c0, d0);
    }
}
