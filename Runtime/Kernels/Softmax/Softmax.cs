using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Softmax along the last axis.</summary>
public static unsafe class Softmax
{
    /// <summary>y[r, c] = e^x[r, c] / Σⱼ e^x[r, j], the row's maximum subtracted first. y may be x.</summary>
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
            if (columns <= S.Count)
            {
                RunShort<S, TV>(source, columns, result);
                continue;
            }

            TV max = S.Constant(SoftmaxRow.Max<S, TV>(source, columns));
            TV sum = S.Constant(0);
            nint i = 0;
            for (; i <= columns - S.Count; i += S.Count)
            {
                TV power = Functions.Exp<S, TV>(S.Subtract(S.Load(in source[i], 0), max));
                sum = S.Add(sum, power);
                S.Store(power, ref result[i], 0);
            }

            if (i < columns)
            {
                TV none = S.Constant(float.NegativeInfinity);
                TV power = SoftmaxRow.Power<S, TV>(S.LoadPartial(source + i, columns - i, none), max);
                sum = S.Add(sum, power);
                S.StorePartial(power, result + i, columns - i);
            }

            SoftmaxRow.Scale<S, TV>(result, columns, 1 / S.Sum(sum));
        }
    }

    /// <summary>A row of at most one vector: read and written once, for a partial load of what a partial store just wrote has to wait.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunShort<S, TV>(float* source, nint columns, float* result)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV x = S.LoadPartial(source, columns, S.Constant(float.NegativeInfinity));
        TV power = SoftmaxRow.Power<S, TV>(x, S.Constant(S.MaxAcross(x)));
        S.StorePartial(S.Multiply(power, S.Constant(1 / S.Sum(power))), result, columns);
    }
}
