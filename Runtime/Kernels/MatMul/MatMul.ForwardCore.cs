namespace ModelGen.Kernels;

/// <content>The loops around the tiles of x·W.</content>
public static unsafe partial class MatMul
{
    /// <summary>The most rows of W taken at a time: a panel of them (128 kB) stays in the second-level cache while rows of x pass.</summary>
    internal const int DepthBlock = 1024;

    /// <summary>Values of x that stay in the second-level cache while panels pass.</summary>
    private const int RowBlockLength = 132 * 1024;

    /// <summary>Values of patches gathered at a time.</summary>
    private const int PatchBlockLength = 32 * 1024;

    /// <summary>The forward product in one vector width.</summary>
    internal static void ForwardCore<S, TV, TEpilogue>(Team team, in MatMulTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        if (task.M == 1)
        {
            MatMulTask row = task;
            row.X = LeftBlock<S, TV>(task, 0, 1, 0, task.K, 1, out _);
            VectorCore<S, TV, TEpilogue>(team, row);
            return;
        }

        Grid grid = new(team, task.M, Panels.Count(task.N));
        nint depth = BlockLength(task.K, DepthBlock);
        nint rows = RowBlock(grid.LastRow - grid.FirstRow, depth, task.Patches == null ? RowBlockLength : PatchBlockLength);
        nint k = 0;
        do
        {
            nint steps = nint.Min(depth, task.K - k);
            for (nint row = grid.FirstRow; row < grid.LastRow; row += rows)
            {
                nint count = nint.Min(rows, grid.LastRow - row);
                float* x = LeftBlock<S, TV>(task, row, count, k, steps, grid.LastColumn - grid.FirstColumn, out nint distance);
                for (nint panel = grid.FirstColumn; panel < grid.LastColumn; panel++)
                {
                    ForwardPanel<S, TV, TEpilogue>(task, x, distance, row, count, k, steps, panel);
                }
            }

            k += depth;
        }
        while (k < task.K);
    }

    /// <summary>A block of the left factor that is read <paramref name="uses"/> times: where it lies, or a copy.</summary>
    private static float* LeftBlock<S, TV>(in MatMulTask task, nint row, nint rows, nint column, nint columns, nint uses, out nint distance)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (task.Patches != null)
        {
            return PatchCopy.Of<S, TV>(*task.Patches, row, rows, column, columns, out distance);
        }

        float* x = task.X + row * task.XRow + column;
        distance = task.XRow;
        return RowCopy.Pays(distance, rows, uses) ? RowCopy.Left.Of<S, TV>(x, distance, rows, columns, out distance) : x;
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
        int vectors = TileColumn.Vectors<S, TV>(width, task.N - panel * Panels.Width);
        nint tileWidth = vectors * S.Count;
        nint end = nint.Min((panel + 1) * Panels.Width, task.N);
        for (nint column = panel * Panels.Width; column < end; column += tileWidth)
        {
            nint inPanel = column - panel * Panels.Width;
            TileTask tile = new()
            {
                Steps = task.Segments > 1 ? steps / task.Segments : steps,
                Segments = task.Segments,
                SegmentSkip = task.SegmentSkip,
                Left = x,
                LeftRow = xRow,
                LeftStep = 1,
                Right = task.Panels + panel * Panels.Width * task.K + k * width + inPanel,
                RightStep = width,
                Start = task.Bias == null || TEpilogue.HasScale ? noBias : task.Bias + column,
                Result = task.Y + row * task.YRow + column,
                ResultRow = task.YRow,
                Operand = task.Operand + row * task.OperandRow + column,
                OperandRow = task.OperandRow,
                Scale = task.Scale + column,
                Shift = task.Bias + column,
                // Each column of tiles fetches its share of the next panel.
                Ahead = task.Panels + (panel + 1) * Panels.Width * task.K + k * width + inPanel * steps,
                AheadStep = DivideUp(tileWidth, DivideUp(rows, TileColumn.UsualHeight<S, TV>())),
            };
            if (k > 0)
            {
                tile.Start = tile.Result;
                tile.StartRow = tile.ResultRow;
            }

            bool finished = k + steps >= task.K;
            if (tileWidth > task.N && task.YRow == task.N && task.K <= steps && !TEpilogue.HasOperand)
            {
                ForwardNarrow<S, TV, TEpilogue>(tile, rows, vectors);
            }
            else if (column + tileWidth > task.N)
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

    /// <summary>The length of equal blocks no longer than <paramref name="limit"/>.</summary>
    private static nint BlockLength(nint count, nint limit) => DivideUp(count, nint.Max(DivideUp(count, limit), 1));

    /// <summary>Rows of equal blocks of whole tiles, none of more values than <paramref name="most"/> unless a tile's rows alone are.</summary>
    private static nint RowBlock(nint rows, nint rowLength, nint most)
    {
        nint limit = most / nint.Max(rowLength, 1) / TileColumn.MaxRows;
        return BlockLength(DivideUp(rows, TileColumn.MaxRows), nint.Max(limit, 1)) * TileColumn.MaxRows;
    }

    private static nint DivideUp(nint count, nint by) => (count + by - 1) / by;
}
