using System.Diagnostics;

namespace ModelGen.Kernels;

/// <content>Maps over boxes with broadcast operands.</content>
public static unsafe partial class Map
{
    /// <summary>How many values of a broadcast operand are written out at a time; rows are cut at this length.</summary>
    private const int BroadcastLength = 256;

    /// <summary>y = map(a) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(Team team, MapShape shape, ref readonly float a, Strides aStrides, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* pa = &a)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa };
            Strides* strides = stackalloc Strides[] { aStrides };
            RunStrided<MapRow1<TMap>>(team, shape, operands, strides, py);
        }
    }

    /// <summary>y = map(a, b) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(
        Team team, MapShape shape, ref readonly float a, Strides aStrides, ref readonly float b, Strides bStrides, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb };
            Strides* strides = stackalloc Strides[] { aStrides, bStrides };
            RunStrided<MapRow2<TMap>>(team, shape, operands, strides, py);
        }
    }

    /// <summary>y = map(a, b, c) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(
        Team team, MapShape shape, ref readonly float a, Strides aStrides,
        ref readonly float b, Strides bStrides, ref readonly float c, Strides cStrides, ref float y)
        where TMap : struct, IMap3
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc };
            Strides* strides = stackalloc Strides[] { aStrides, bStrides, cStrides };
            RunStrided<MapRow3<TMap>>(team, shape, operands, strides, py);
        }
    }

    /// <summary>y = map(a, b, c, d) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(
        Team team, MapShape shape, ref readonly float a, Strides aStrides, ref readonly float b, Strides bStrides,
        ref readonly float c, Strides cStrides, ref readonly float d, Strides dStrides, ref float y)
        where TMap : struct, IMap4
    {
        fixed (float* pa = &a)
        fixed (float* pb = &b)
        fixed (float* pc = &c)
        fixed (float* pd = &d)
        fixed (float* py = &y)
        {
            float** operands = stackalloc float*[] { pa, pb, pc, pd };
            Strides* strides = stackalloc Strides[] { aStrides, bStrides, cStrides, dStrides };
            RunStrided<MapRow4<TMap>>(team, shape, operands, strides, py);
        }
    }

    /// <summary>y = map(a, b, c, d, e) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(
        Team team, MapShape shape, ref readonly float a, Strides aStrides, ref readonly float b, Strides bStrides,
        ref readonly float c, Strides cStrides, ref readonly float d, Strides dStrides, ref readonly float e, Strides eStrides, ref float y)
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
            Strides* strides = stackalloc Strides[] { aStrides, bStrides, cStrides, dStrides, eStrides };
            RunStrided<MapRow5<TMap>>(team, shape, operands, strides, py);
        }
    }

    /// <summary>y = map(a, b, c, d, e, f) over a box, each operand with its own strides; y is contiguous.</summary>
    public static void Run<TMap>(
        Team team, MapShape shape, ref readonly float a, Strides aStrides, ref readonly float b, Strides bStrides, ref readonly float c, Strides cStrides,
        ref readonly float d, Strides dStrides, ref readonly float e, Strides eStrides, ref readonly float f, Strides fStrides, ref float y)
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
            Strides* strides = stackalloc Strides[] { aStrides, bStrides, cStrides, dStrides, eStrides, fStrides };
            RunStrided<MapRow6<TMap>>(team, shape, operands, strides, py);
        }
    }

    private static void RunStrided<TRow>(Team team, MapShape shape, float** operands, Strides* strides, float* y)
        where TRow : struct, IMapRow
    {
        TurnColumnsIntoRows(ref shape, strides, TRow.Operands);
        if (TryRunJoined<TRow>(team, shape, operands, strides, y))
        {
            return;
        }

        nint rows = shape.Outer * shape.Middle;

        // Few long rows are cut across the team, many rows dealt out whole.
        bool cutRows = rows < 4 * team.Size;
        (nint firstRow, nint lastRow) = cutRows ? (0, rows) : team.Share(rows);
        (nint start, nint end) = cutRows ? team.Share(shape.Inner, 64) : (0, shape.Inner);
        if (end <= start)
        {
            return;
        }

        float* broadcast = stackalloc float[TRow.Operands * BroadcastLength];
        float** row = stackalloc float*[TRow.Operands];
        for (nint r = firstRow; r < lastRow; r++)
        {
            (nint outer, nint middle) = Math.DivRem(r, shape.Middle);
            nint length = end - start;
            for (int i = 0; i < TRow.Operands; i++)
            {
                Debug.Assert(strides[i].Inner is 0 or 1);
                row[i] = operands[i] + outer * strides[i].Outer + middle * strides[i].Middle;
                if (strides[i].Inner == 0)
                {
                    length = nint.Min(length, BroadcastLength);
                    new Span<float>(broadcast + i * BroadcastLength, (int)length).Fill(*row[i]);
                    row[i] = broadcast + i * BroadcastLength;
                }
                else
                {
                    row[i] += start;
                }
            }

            RunPieces<TRow>(start, end, length, row, strides, y + r * shape.Inner);
        }
    }

    /// <summary>One row in pieces no longer than what is written out of the broadcast operands.</summary>
    private static void RunPieces<TRow>(nint start, nint end, nint length, float** row, Strides* strides, float* y)
        where TRow : struct, IMapRow
    {
        for (nint at = start; at < end; at += length)
        {
            RunRow<TRow>(nint.Min(length, end - at), row, y + at);
            for (int i = 0; i < TRow.Operands; i++)
            {
                row[i] += strides[i].Inner * length;
            }
        }
    }

    /// <summary>A box one value wide is run along its middle axis where the operands' strides allow it.</summary>
    private static void TurnColumnsIntoRows(ref MapShape shape, Strides* strides, int operands)
    {
        bool possible = shape.Inner == 1;
        for (int i = 0; i < operands; i++)
        {
            possible &= strides[i].Middle is 0 or 1;
        }

        if (!possible)
        {
            return;
        }

        shape = new MapShape(1, shape.Outer, shape.Middle);
        for (int i = 0; i < operands; i++)
        {
            strides[i] = new Strides(0, strides[i].Outer, strides[i].Middle);
        }
    }
}
