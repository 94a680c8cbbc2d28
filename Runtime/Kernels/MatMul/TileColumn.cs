using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Runs tiles down a column of the result. A sum is the same bits whichever tile computes it, since every tile adds in the order of
/// the steps; so rows may be cut between workers anywhere.
/// </summary>
internal static unsafe class TileColumn
{
    /// <summary>The most rows a tile has.</summary>
    public const int MaxRows = 12;

    /// <summary>Steps from which fetching a tile's result and operand ahead is lost in the time the tile takes.</summary>
    private const int LongTile = 512;

    /// <summary>Floats from one row of a result to the next from which each lies on a page of its own, and the whole seldom in the cache.</summary>
    private const int LongRow = 1024;

    /// <summary>
    /// Vectors side by side in a tile for a panel of this width and so many columns that are wanted: two, or one where that is enough or
    /// fills the panel.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Vectors<S, TV>(nint panelWidth, nint columns)
        where S : struct, IKernelSimd<TV>
        where TV : struct => 2 * S.Count <= panelWidth && S.Count < columns ? 2 : 1;

    /// <summary>
    /// The rows of the next tile when <paramref name="rows"/> are left: at most 12 by the 32 registers of 512 bits, else 6. A tile of
    /// fewer than 4 rows takes as long as one of 4, by the latency of the multiply-add; so what is left is cut evenly.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Height<S, TV>(nint rows, int vectors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (vectors == 1)
        {
            return rows >= 12 ? 12 : rows >= 8 ? 8 : rows >= 4 ? 4 : 1;
        }

        if (S.Count == 16 && rows >= 8)
        {
            return rows switch { 9 => 5, 10 or 11 => 6, 8 or 13 or 14 => 8, _ => 12 };
        }

        return rows switch { 7 or 8 => 4, 9 => 5, >= 6 => 6, _ => rows };
    }

    /// <summary>The rows of most tiles of two vectors where there are many rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint UsualHeight<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct => S.Count == 16 ? MaxRows : 6;

    /// <summary>All tiles of <paramref name="rows"/> rows, whole vectors wide.</summary>
    public static void Run<S, TV, TEpilogue>(TileTask task, nint rows, int vectors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        while (rows > 0)
        {
            nint height = Height<S, TV>(rows, vectors);
            if (task.Steps >= LongTile && task.ResultRow >= LongRow)
            {
                FetchEnds(task, height);
            }

            RunTile<S, TV, TEpilogue>(task, height, vectors);
            task.Ahead += task.Steps * task.AheadStep;
            task.Left += height * task.LeftRow;
            task.Start += height * task.StartRow;
            task.Result += height * task.ResultRow;
            task.Operand += height * task.OperandRow;
            rows -= height;
        }
    }

    /// <summary>Fetches what a tile needs once its sums are finished: rows so far apart that the hardware does not see the next one coming.</summary>
    private static void FetchEnds(in TileTask task, nint height)
    {
        for (nint row = 0; row < height; row++)
        {
            Prefetch.ToSecondLevel(task.Result + row * task.ResultRow);
            Prefetch.ToSecondLevel(task.Result + row * task.ResultRow + Prefetch.Line);
        }

        for (nint row = 0; row < height && task.OperandRow != 0; row++)
        {
            Prefetch.ToSecondLevel(task.Operand + row * task.OperandRow);
            Prefetch.ToSecondLevel(task.Operand + row * task.OperandRow + Prefetch.Line);
        }
    }

    /// <summary>One tile of a height that <see cref="Height"/> gave.</summary>
    public static void RunTile<S, TV, TEpilogue>(in TileTask task, nint height, int vectors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        switch (vectors == 2 ? height : -height)
        {
            // Only 32 registers hold the next two; without the conditions native programs would contain them for 16 as well.
            case 12 when S.Count == 16:
                Tile12.Run<S, TV, TEpilogue>(task);
                break;
            case 8 when S.Count == 16:
                Tile8.Run<S, TV, TEpilogue>(task);
                break;
            case 6 when S.Count < 16:
                UnrolledTile<SixRows>.Run<S, TV, TEpilogue>(task);
                break;
            case 5 when S.Count < 16:
                UnrolledTile<FiveRows>.Run<S, TV, TEpilogue>(task);
                break;
            case 4 when S.Count < 16:
                UnrolledTile<FourRows>.Run<S, TV, TEpilogue>(task);
                break;
            case 6:
                Tile6.Run<S, TV, TEpilogue>(task);
                break;
            case 5:
                Tile5.Run<S, TV, TEpilogue>(task);
                break;
            case 4:
                Tile4.Run<S, TV, TEpilogue>(task);
                break;
            case 3:
                Tile3.Run<S, TV, TEpilogue>(task);
                break;
            case 2:
                Tile2.Run<S, TV, TEpilogue>(task);
                break;
            case 1:
                Tile1.Run<S, TV, TEpilogue>(task);
                break;
            case -12:
                NarrowTile12.Run<S, TV, TEpilogue>(task);
                break;
            case -8:
                NarrowTile8.Run<S, TV, TEpilogue>(task);
                break;
            case -4:
                NarrowTile4.Run<S, TV, TEpilogue>(task);
                break;
            case -1:
                NarrowTile1.Run<S, TV, TEpilogue>(task);
                break;
        }
    }
}
