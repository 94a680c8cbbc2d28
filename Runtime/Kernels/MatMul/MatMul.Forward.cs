using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Matrix products over weights in panels (see <see cref="WeightLayout.Panels"/>). Callers guarantee the sizes; beyond them kernels
/// read, but never write, up to 15 floats behind <c>bias</c> and behind the last row of <c>dy</c>: both lie in buffers with 64 bytes
/// to spare. For one row (m = 1) the sums run in another order than for several; nothing else changes a result's bits.
/// </summary>
public static unsafe partial class MatMul
{
    /// <summary>y = map(x·W + bias).</summary>
    /// <param name="team">The workers; each computes its share of y.</param>
    /// <param name="m">Rows of x and y.</param>
    /// <param name="k">Columns of x, rows of W.</param>
    /// <param name="n">Columns of W and y.</param>
    /// <param name="x">[m, k], rows <paramref name="ldx"/> floats apart. Must not overlap y.</param>
    /// <param name="ldx">From one row of x to the next; a multiple of 1,024 is slow on large matrices.</param>
    /// <param name="panels">W, <see cref="Panels.Length"/>(k, n) floats.</param>
    /// <param name="bias">n values, or a null reference for none.</param>
    /// <param name="y">[m, n], rows <paramref name="ldy"/> floats apart; only n values of each row are written.</param>
    /// <param name="ldy">From one row of y to the next.</param>
    public static void Forward<TMap>(
        Team team,
        nint m,
        nint k,
        nint n,
        ref readonly float x,
        nint ldx,
        ref readonly float panels,
        ref readonly float bias,
        ref float y,
        nint ldy)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x)
        fixed (float* pw = &panels)
        fixed (float* pb = &bias)
        fixed (float* py = &y)
        {
            MatMulTask task = new() { M = m, K = k, N = n, X = px, XRow = ldx, Panels = pw, Bias = pb, Y = py, YRow = ldy };
            Dispatch<Epilogue1<TMap>>(team, task);
        }
    }

    /// <summary>y = map(x·W + bias, operand): as <see cref="Forward"/>, with a second tensor beside y.</summary>
    /// <param name="team">The workers.</param>
    /// <param name="m">Rows of x, operand and y.</param>
    /// <param name="k">Columns of x, rows of W.</param>
    /// <param name="n">Columns of W, operand and y.</param>
    /// <param name="x">[m, k]. Must not overlap y.</param>
    /// <param name="ldx">From one row of x to the next.</param>
    /// <param name="panels">W in panels.</param>
    /// <param name="bias">n values, or a null reference for none.</param>
    /// <param name="operand">[m, n]; may be y itself only if k is at most 1,024.</param>
    /// <param name="ldOperand">From one row of the operand to the next; 0 repeats one row.</param>
    /// <param name="y">[m, n]; only n values of each row are written.</param>
    /// <param name="ldy">From one row of y to the next.</param>
    public static void ForwardWith<TMap>(
        Team team,
        nint m,
        nint k,
        nint n,
        ref readonly float x,
        nint ldx,
        ref readonly float panels,
        ref readonly float bias,
        ref readonly float operand,
        nint ldOperand,
        ref float y,
        nint ldy)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x)
        fixed (float* pw = &panels)
        fixed (float* pb = &bias)
        fixed (float* po = &operand)
        fixed (float* py = &y)
        {
            MatMulTask task = new()
            {
                M = m,
                K = k,
                N = n,
                X = px,
                XRow = ldx,
                Panels = pw,
                Bias = pb,
                Operand = po,
                OperandRow = ldOperand,
                Y = py,
                YRow = ldy,
            };
            Dispatch<Epilogue2<TMap>>(team, task);
        }
    }

    internal static void Dispatch<TEpilogue>(Team team, in MatMulTask task)
        where TEpilogue : struct, IEpilogue
    {
        Debug.Assert(task.M >= 0 && task.K >= 0 && task.N >= 0);
        Debug.Assert(task.M <= 1 || ((task.Patches != null || task.XRow >= task.K) && task.YRow >= task.N));
        // Half a vector of columns is computed faster in half vectors, of which some processors do two at a time.
        bool isNarrow = task.N <= Simd256.Count && task.M > 1;
        if (Vector512.IsHardwareAccelerated && !isNarrow)
        {
            ForwardCore<Simd512, Vector512<float>, TEpilogue>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            ForwardCore<Simd256, Vector256<float>, TEpilogue>(team, task);
        }
        else
        {
            ForwardCore<Simd128, Vector128<float>, TEpilogue>(team, task);
        }
    }
}
