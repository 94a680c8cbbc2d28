namespace ModelGen.Kernels;

/// <content>The loops around the tiles of x·W.</content>
public static unsafe partial class MatMul
{
    /// <summary>The most rows of W taken at a time: a panel of them (128 kB) stays in the second-level cache while rows of x pass.</summary>
    internal const int DepthBlock = 1024;

    /// <summary>Values of x that stay in the second-level cache while panels pass.</summary>
    private const int RowBlockLength = 132 * 1024;

    /// <summary>The forward product in one vector width.</summary>
    internal static void ForwardCore<S, TV, TEpilogue>(Team team, in MatMulTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        if (task.M == 1)
        {
            VectorCore<S, TV, TEpilogue>(team, task);
            return;
        }

        Grid grid = new(team, task.M, Panels.Count(task.N));
        nint depth = BlockLength(task.K, DepthBlock);
        nint rows = RowBlock(grid.LastRow - grid.FirstRow, depth);
        nint k = 0;
        do
        {
            nint steps = nint.Min(depth, task.K - k);
            for (nint row = grid.FirstRow; row < grid.LastRow; row += rows)
            {
                nint count = nint.Min(rows, grid.LastRow - row);
                float* x = task.X + row * task.XRow + k;
                nint distance = task.XRow;
                if (RowCopy.Pays(distance, count, grid.LastColumn - grid.FirstColumn))
                {
                    x = RowCopy.Left.Of<S, TV>(x, distance, count, steps, out distance);
                }

                for (nint panel = grid.FirstColumn; panel < grid.LastColumn; panel++)
                {
                    ForwardPanel<S, TV, TEpilogue>(task, x, distance, row, count, k, steps, panel);
                }
            }

            k += depth;
        }
        while (k < task.K);
    }

    /// <summary>A number of rows, one panel of columns, one block of K; the rows of x are at <paramref name="x"/>.</summary>
    internal static void ForwardPanel<S, TV, TEpilogue>(
        in MatMulTask task, float* x, nint xRow, nint row, nint rows, nint k, nint steps, nint panel)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* noBias = stackalloc float[Panels.Width];
        nint width = Panels.WidthOf(panel, task.N);
        int vectors = TileColumn.Vectors<S, TV>(width);
        nint tileWidth = vectors * S.Count;
        nint end = nint.Min((panel + 1) * Panels.Width, task.N);
        for (nint column = panel * Panels.Width; column < end; column += tileWidth)
        {
            nint inPanel = column - panel * Panels.Width;
            TileTask tile = new()
            {
                Steps = steps,
                Left = x,
                LeftRow = xRow,
                LeftStep = 1,
                Right = task.Panels + panel * Panels.Width * task.K + k * width + inPanel,
                RightStep = width,
                Start = task.Bias == null ? noBias : task.Bias + column,
                Result = task.Y + row * task.YRow + column,
                ResultRow = task.YRow,
                Operand = task.Operand + row * task.OperandRow + column,
                OperandRow = task.OperandRow,
                Ahead = task.Panels + (panel + 1) * Panels.Width * task.K + k * width,
                AheadStep = DivideUp(Panels.Width, DivideUp(rows, TileColumn.MaxRows)),
            };
            if (k > 0)
            {
                tile.Start = tile.Result;
                tile.StartRow = tile.ResultRow;
            }

            bool finished = k + steps >= task.K;
            if (column + tileWidth > task.N)
            {
                ForwardEdge<S, TV, TEpilogue>(tile, rows, vectors, task.N - column, finished);
            }
            else if (finished)
            {
                TileColumn.Run<S, TV, TEpilogue>(tile, rows, vectors);
            }
            else
            {
                TileColumn.Run<S, TV, Epilogue1<Identity>>(tile, rows, vectors);
            }
        }
    }

    /// <summary>Tiles that reach beyond the last column: computed aside, and only what exists of them is written.</summary>
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
                    CopyEdge<S, TV, Epilogue1<Identity>>(tile.Start + r * tile.StartRow, columns, aside + r * step, step, tile.Operand);
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
                    CopyEdge<S, TV, TEpilogue>(aside + r * step, step, result, columns, tile.Operand + r * tile.OperandRow);
                }
                else
                {
                    CopyEdge<S, TV, Epilogue1<Identity>>(aside + r * step, step, result, columns, tile.Operand);
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
    private static void CopyEdge<S, TV, TEpilogue>(float* source, nint valid, float* result, nint written, float* operand)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        for (nint i = 0; i < nint.Min(valid, written); i += S.Count)
        {
            TV sums = S.LoadPartial(source + i, nint.Min(S.Count, valid - i), S.Constant(0));
            nint count = nint.Min(S.Count, written - i);
            S.StorePartial(TEpilogue.ApplyPartial<S, TV>(sums, operand + i, count), result + i, count);
        }
    }

    /// <summary>The length of equal blocks no longer than <paramref name="limit"/>.</summary>
    private static nint BlockLength(nint count, nint limit) => DivideUp(count, nint.Max(DivideUp(count, limit), 1));

    /// <summary>Rows of equal blocks of whole tiles, none of more values than <see cref="RowBlockLength"/> unless a tile's rows alone are.</summary>
    private static nint RowBlock(nint rows, nint rowLength)
    {
        nint limit = RowBlockLength / nint.Max(rowLength, 1) / TileColumn.MaxRows;
        return BlockLength(DivideUp(rows, TileColumn.MaxRows), nint.Max(limit, 1)) * TileColumn.MaxRows;
    }

    private static nint DivideUp(nint count, nint by) => (count + by - 1) / by;
}
