using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Applies maps to tensors element by element. Callers guarantee that every operand has the values its shape says. Bits do not
/// depend on the team's size, since a value's arithmetic does not depend on the lane it is computed in.
/// </summary>
public static unsafe partial class Map
{
    /// <summary>y = map(a) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(Team team, nint count, ref readonly float a, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* pa = &a)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa };
            RunContiguous<MapRow1<TMap>>(team, count, operands, py);
        }
    }

    /// <summary>y = map(a, b) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(Team team, nint count, ref readonly float a, ref readonly float b, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb };
            RunContiguous<MapRow2<TMap>>(team, count, operands, py);
        }
    }

    /// <summary>y = map(a, b, c) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(Team team, nint count, ref readonly float a, ref readonly float b, ref readonly float c, ref float y)
        where TMap : struct, IMap3
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc };
            RunContiguous<MapRow3<TMap>>(team, count, operands, py);
        }
    }

    /// <summary>y = map(a, b, c, d) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(
        Team team, nint count, ref readonly float a, ref readonly float b, ref readonly float c, ref readonly float d, ref float y)
        where TMap : struct, IMap4
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* pd = &d)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc, pd };
            RunContiguous<MapRow4<TMap>>(team, count, operands, py);
        }
    }

    /// <summary>y = map(a, b, c, d, e) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(
        Team team, nint count, ref readonly float a, ref readonly float b,
        ref readonly float c, ref readonly float d, ref readonly float e, ref float y)
        where TMap : struct, IMap5
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* pd = &d)
        fixed (float* pe = &e)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc, pd, pe };
            RunContiguous<MapRow5<TMap>>(team, count, operands, py);
        }
    }

    /// <summary>y = map(a, b, c, d, e, f) over <paramref name="count"/> contiguous values each; y may be one of the operands.</summary>
    public static void Run<TMap>(
        Team team, nint count, ref readonly float a, ref readonly float b,
        ref readonly float c, ref readonly float d, ref readonly float e, ref readonly float f, ref float y)
        where TMap : struct, IMap6
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* pd = &d)
        fixed (float* pe = &e)
        fixed (float* pf = &f)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc, pd, pe, pf };
            RunContiguous<MapRow6<TMap>>(team, count, operands, py);
        }
    }

    private static void RunContiguous<TRow>(Team team, nint count, float** operands, float* y)
        where TRow : struct, IMapRow
    {
        Debug.Assert(count >= 0);
        (nint start, nint end) = team.Share(count, 64);
        for (int i = 0; i < TRow.Operands; i++)
        {
            operands[i] += start;
        }

        RunRow<TRow>(end - start, operands, y + start);
    }

    private static void RunRow<TRow>(nint count, float** operands, float* y)
        where TRow : struct, IMapRow
    {
        if (Vector512.IsHardwareAccelerated)
        {
            TRow.Run<Simd512, Vector512<float>>(count, operands, y);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            TRow.Run<Simd256, Vector256<float>>(count, operands, y);
        }
        else
        {
            TRow.Run<Simd128, Vector128<float>>(count, operands, y);
        }
    }
}
