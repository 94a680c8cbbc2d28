using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>Tiles that are wider than what is left of the result.</content>
public static unsafe partial class MatMul
{
    /// <summary>
    /// All columns in tiles that are wider, rows behind each other in memory: every row is written in whole vectors, over the start of the
    /// next one, which follows.
    /// </summary>
    [SkipLocalsInit]
    private static void ForwardNarrow<S, TV, TEpilogue>(TileTask tile, nint rows, int vectors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* aside = stackalloc float[TileColumn.MaxRows * Panels.Width];
        nint step = vectors * S.Count;
        nint columns = tile.ResultRow;
        while (rows > 0)
        {
            nint height = TileColumn.Height<S, TV>(rows, vectors);
            TileColumn.RunTile<S, TV, TEpilogue>(tile with { Result = aside, ResultRow = step }, height, vectors);
            for (nint r = 0; r < height - 1; r++)
            {
                for (nint i = 0; i < columns; i += S.Count)
                {
                    // Not beyond the last row of the tile: what follows may be another worker's.
                    nint count = nint.Min(S.Count, (height - r) * columns - i);
                    TV values = S.Load(in aside[r * step + i], 0);
                    if (count == S.Count)
                    {
                        S.Store(values, ref tile.Result[r * columns + i], 0);
                    }
                    else
                    {
                        S.StorePartial(values, tile.Result + r * columns + i, count);
                    }
                }
            }

            CopyEdge<S, TV, Epilogue1<Identity>>(tile, aside + (height - 1) * step, step, tile.Result + (height - 1) * columns, columns, 0);
            tile.Left += height * tile.LeftRow;
            tile.Result += height * columns;
            rows -= height;
        }
    }

    /// <summary>Tiles that reach beyond the last column: computed aside, and only what exists of them is written.</summary>
    [SkipLocalsInit]
    private static void ForwardEdge<S, TV, TEpilogue>(TileTask tile, nint rows, int vectors, nint columns, bool finished)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* aside = stackalloc float[TileColumn.MaxRows * Panels.Width];
        nint step = vectors * S.Count;
        while (rows > 0)
        {
            nint height = TileColumn.Height<S, TV>(rows, vectors);
            TileTask whole = tile with { Result = aside, ResultRow = step };
            if (tile.StartRow != 0)
            {
                // Sums of an earlier block of K.
                for (nint r = 0; r < height; r++)
                {
                    CopyEdge<S, TV, Epilogue1<Identity>>(tile, tile.Start + r * tile.StartRow, columns, aside + r * step, step, 0);
                }

                whole.Start = aside;
                whole.StartRow = step;
            }

            TileColumn.RunTile<S, TV, Epilogue1<Identity>>(whole, height, vectors);
            for (nint r = 0; r < height; r++)
            {
                float* result = tile.Result + r * tile.ResultRow;
                if (finished)
                {
                    CopyEdge<S, TV, TEpilogue>(tile, aside + r * step, step, result, columns, r);
                }
                else
                {
                    CopyEdge<S, TV, Epilogue1<Identity>>(tile, aside + r * step, step, result, columns, r);
                }
            }

            tile.Left += height * tile.LeftRow;
            tile.Start += height * tile.StartRow;
            tile.Result += height * tile.ResultRow;
            tile.Operand += height * tile.OperandRow;
            rows -= height;
        }
    }

    /// <summary>Writes <paramref name="written"/> values of which <paramref name="valid"/> can be read, the others being 0.</summary>
    private static void CopyEdge<S, TV, TEpilogue>(in TileTask tile, float* source, nint valid, float* result, nint written, nint row)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* operand = tile.Operand + row * tile.OperandRow;
        for (nint i = 0; i < nint.Min(valid, written); i += S.Count)
        {
            TV sums = S.LoadPartial(source + i, nint.Min(S.Count, valid - i), S.Constant(0));
            nint count = nint.Min(S.Count, written - i);
            S.StorePartial(TEpilogue.ApplyPartial<S, TV>(sums, operand + i, tile.Scale + i, tile.Shift + i, count), result + i, count);
        }
    }
}
