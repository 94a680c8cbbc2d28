using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The logarithm of softmax along the last axis.</summary>
public static unsafe class LogSoftmax
{
    /// <summary>y[r, c] = x[r, c] − ln Σⱼ e^x[r, j]. y may be x.</summary>
    public static void Run(Team team, nint rows, nint columns, ref readonly float x, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                RunCore<Simd512, Vector512<float>>(team, rows, columns, px, py);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                RunCore<Simd256, Vector256<float>>(team, rows, columns, px, py);
            }
            else
            {
                RunCore<Simd128, Vector128<float>>(team, rows, columns, px, py);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RunCore<S, TV>(Team team, nint rows, nint columns, float* x, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint first, nint last) = team.Share(rows);
        for (nint row = first; row < last; row++)
        {
            float* source = x + row * columns;
            float* result = y + row * columns;
            (float max, float logSum) = SoftmaxRow.LogSum<S, TV>(source, columns);
            TV shift = S.Constant(max);
            TV total = S.Constant(logSum);
            for (nint i = 0; i < columns; i += S.Count)
            {
                nint count = nint.Min(S.Count, columns - i);
                TV value = S.Subtract(S.Subtract(S.LoadPartial(source + i, count, shift), shift), total);
                S.StorePartial(value, result + i, count);
            }
        }
    }
}
