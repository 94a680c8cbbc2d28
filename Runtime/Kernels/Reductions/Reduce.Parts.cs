using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>Sums of parts, so that many workers share a long sum of which there are few.</content>
public static unsafe partial class Reduce
{
    /// <summary>
    /// Cuts the rows of x, [reduce, inner], into parts as equal as possible: y[p, i] = Σᵣ x[r, i] over part p, from row
    /// <c>reduce·p / parts</c> up to <c>reduce·(p + 1) / parts</c>. Where the cuts lie depends on the shape alone.
    /// </summary>
    public static void Parts(Team team, nint parts, nint reduce, nint inner, ref readonly float x, ref float y)
    {
        Debug.Assert(parts > 0 && reduce >= 0 && inner >= 0);
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                PartsCore<Simd512, Vector512<float>>(team, parts, reduce, inner, px, py);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                PartsCore<Simd256, Vector256<float>>(team, parts, reduce, inner, px, py);
            }
            else
            {
                PartsCore<Simd128, Vector128<float>>(team, parts, reduce, inner, px, py);
            }
        }
    }

    internal static void PartsCore<S, TV>(Team team, nint parts, nint reduce, nint inner, float* x, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint first, nint last) = team.Share(parts);
        for (nint part = first; part < last; part++)
        {
            nint start = reduce * part / parts;
            nint rows = reduce * (part + 1) / parts - start;
            SumCore<S, TV>(Team.Single, 1, rows, inner, x + start * inner, y + part * inner, 1);
        }
    }
}
