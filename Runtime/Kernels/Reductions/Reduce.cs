using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Reductions of a tensor [outer, reduce, inner] along its middle axis to [outer, inner]. Sums are taken in blocks, in an order that
/// depends on the shape alone.
/// </summary>
public static unsafe partial class Reduce
{
    /// <summary>y[o, i] = scale · Σᵣ x[o, r, i].</summary>
    public static void Sum(Team team, nint outer, nint reduce, nint inner, ref readonly float x, ref float y, float scale)
    {
        Debug.Assert(outer >= 0 && reduce >= 0 && inner >= 0);
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                SumCore<Simd512, Vector512<float>>(team, outer, reduce, inner, px, py, scale);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                SumCore<Simd256, Vector256<float>>(team, outer, reduce, inner, px, py, scale);
            }
            else
            {
                SumCore<Simd128, Vector128<float>>(team, outer, reduce, inner, px, py, scale);
            }
        }
    }

    /// <summary>y[o, i] = maxᵣ x[o, r, i]; NaN where one of the values is NaN, −∞ of no values.</summary>
    public static void Max(Team team, nint outer, nint reduce, nint inner, ref readonly float x, ref float y)
    {
        Debug.Assert(outer >= 0 && reduce >= 0 && inner >= 0);
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                MaxCore<Simd512, Vector512<float>>(team, outer, reduce, inner, px, py);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                MaxCore<Simd256, Vector256<float>>(team, outer, reduce, inner, px, py);
            }
            else
            {
                MaxCore<Simd128, Vector128<float>>(team, outer, reduce, inner, px, py);
            }
        }
    }
}
