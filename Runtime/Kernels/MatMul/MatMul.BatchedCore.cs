namespace ModelGen.Kernels;

/// <content>The loops around the tiles of a batch of products.</content>
public static unsafe partial class MatMul
{
    /// <summary>The most rows of a right factor taken at a time: a panel of them (64 kB) stays in the second-level cache.</summary>
    private const int BatchedDepthBlock = 512;

    /// <summary>Products from which each worker takes whole ones: sharing rows brings the same right factor into panels twice.</summary>
    private const int ManyProducts = 4;

    /// <summary>A batch of products in one vector width.</summary>
    internal static void BatchedCore<S, TV>(Team team, in BatchedTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint outer, nint middle, nint inner) = (task.Batch.Outer, task.Batch.Middle, task.Batch.Inner);
        nint products = outer * middle * inner;
        int parts = products % team.Size == 0 || products >= ManyProducts * team.Size ? 1 : team.Size;
        (nint first, nint last) = team.Share(products * parts);
        for (nint at = first; at < last; at++)
        {
            (nint product, nint part) = Math.DivRem(at, parts);
            (nint rest, nint i) = Math.DivRem(product, inner);
            (nint o, nint j) = Math.DivRem(rest, middle);
            (nint firstRow, nint lastRow) = new Team((int)part, parts, null).Share(task.M, 4);
            if (firstRow == lastRow)
            {
                continue;
            }

            BatchedTask one = task with
            {
                Left = task.Left + task.LeftStrides.At(o, j, i) + firstRow * task.LeftStrides.Row,
                Right = task.Right + task.RightStrides.At(o, j, i),
                Result = task.Result + task.ResultStrides.At(o, j, i) + firstRow * task.ResultStrides.Row,
                M = lastRow - firstRow,
            };
            BatchedProduct<S, TV>(one);
        }
    }

    /// <summary>One product; the batch's strides do not matter any more.</summary>
    internal static void BatchedProduct<S, TV>(in BatchedTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint depth = BlockLength(task.K, BatchedDepthBlock);
        nint rows = RowBlock(task.M, depth, RowBlockLength);
        nint panels = Panels.Count(task.N);
        nint k = 0;
        do
        {
            nint steps = nint.Min(depth, task.K - k);
            for (nint row = 0; row < task.M; row += rows)
            {
                nint count = nint.Min(rows, task.M - row);
                float* left = task.Left + row * task.LeftStrides.Row + k * task.LeftStrides.Column;
                nint leftRow = task.LeftStrides.Row;
                if (task.LeftStrides.Column == 1 && RowCopy.Pays(leftRow, count, panels))
                {
                    left = RowCopy.Left.Of<S, TV>(left, leftRow, count, steps, out leftRow);
                }

                for (nint panel = 0; panel < panels; panel++)
                {
                    BatchedPanel<S, TV>(task, left, leftRow, row, count, k, steps, panel);
                }
            }

            k += depth;
        }
        while (k < task.K);
    }

    /// <summary>A number of rows, one panel of columns, one block of K; the left factor's rows are at <paramref name="left"/>.</summary>
    private static void BatchedPanel<S, TV>(
        in BatchedTask task, float* left, nint leftRow, nint row, nint rows, nint k, nint steps, nint panel)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* zeros = stackalloc float[Panels.Width];
        nint width = Panels.WidthOf(panel, task.N);
        int vectors = TileColumn.Vectors<S, TV>(width, width);
        nint tileWidth = vectors * S.Count;
        nint start = panel * Panels.Width;
        nint end = nint.Min(start + width, task.N);
        nint distance = task.RightStrides.Row;
        float* right = task.Right + k * distance + start * task.RightStrides.Column;

        // Neighbouring columns that one column of tiles reads once are read where they are.
        if (task.RightStrides.Column != 1 || end - start < width || rows > TileColumn.MaxRows)
        {
            right = RowCopy.Right.Panel<S, TV>(right, distance, task.RightStrides.Column, steps, end - start, width);
            distance = width;
        }

        for (nint column = start; column < end; column += tileWidth)
        {
            TileTask tile = new()
            {
                Steps = steps,
                Left = left,
                LeftRow = leftRow,
                LeftStep = task.LeftStrides.Column,
                Right = right + (column - start),
                RightStep = distance,
                Start = zeros,
                Result = task.Result + row * task.ResultStrides.Row + column,
                ResultRow = task.ResultStrides.Row,
            };
            tile.Ahead = tile.Left;
            if (k > 0)
            {
                tile.Start = tile.Result;
                tile.StartRow = tile.ResultRow;
            }

            if (column + tileWidth > task.N)
            {
                ForwardEdge<S, TV, Epilogue1<Identity>>(tile, rows, vectors, task.N - column, finished: true);
            }
            else
            {
                TileColumn.Run<S, TV, Epilogue1<Identity>>(tile, rows, vectors);
            }
        }
    }
}
