namespace ModelGen.Kernels;

/// <summary>
/// Gathers a block of a matrix of patches into memory of the thread. Places beside each other are taken together, one row of the
/// window's cells after the other: there they differ by a fixed distance, and padding is met at the ends only.
/// </summary>
internal static unsafe class PatchCopy
{
    /// <summary>A row of the copy is followed by at least as much as a vector may write beyond its end.</summary>
    private const int Line = 16;

    /// <summary>
    /// Copies rows <paramref name="row"/>… and columns <paramref name="column"/>… and gives the copy and its rows' distance.
    /// </summary>
    public static float* Of<S, TV>(in Patches patches, nint row, nint rows, nint column, nint columns, out nint distance)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        distance = RowCopy.Distance(columns + Line - 1);
        float* copy = RowCopy.Left.Reserve(rows * distance + Line);
        float* to = copy;
        if (columns == 0)
        {
            return copy;
        }

        row += patches.FirstRow;
        nint o = row % patches.Width.Output;
        nint line = row / patches.Width.Output;
        while (rows > 0)
        {
            nint count = nint.Min(patches.Width.Output - o, rows);
            CopyLine<S, TV>(patches, line, o, count, column, columns, to, distance);
            to += count * distance;
            rows -= count;
            line++;
            o = 0;
        }

        return copy;
    }

    /// <summary>Places beside each other on one line of the output.</summary>
    private static void CopyLine<S, TV>(
        in Patches patches, nint line, nint first, nint count, nint column, nint columns, float* to, nint distance)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        WindowAxis depth = patches.Depth;
        WindowAxis height = patches.Height;
        nint h = line % height.Output * height.Stride - height.Before;
        nint outer = line / height.Output;
        nint d = outer % depth.Output * depth.Stride - depth.Before;
        nint sample = outer / depth.Output;

        // A piece is what lies together of the window: a row of cells, or one cell.
        nint cells = patches.IsContiguous ? patches.Width.Size : 1;
        nint length = cells * patches.Channels;
        nint inRow = patches.Width.Size / cells;
        nint end = column + columns;
        for (nint piece = column / length; piece * length < end; piece++)
        {
            nint windowRow = piece / inRow;
            nint z = d + windowRow / height.Size * depth.Dilation;
            nint y = h + windowRow % height.Size * height.Dilation;
            nint from = nint.Max(column - piece * length, 0);
            nint until = nint.Min(end - piece * length, length);
            PatchPiece target = new()
            {
                To = to + piece * length + from - column,
                Distance = distance,
                From = from,
                Until = until,
                Cells = cells,
                Channels = patches.Channels,
                PixelLength = patches.PixelLength,
                End = patches.End,
            };
            if (z < 0 || z >= depth.Input || y < 0 || y >= height.Input)
            {
                target.Clear<S, TV>(count);
            }
            else
            {
                target.X = patches.X + ((sample * depth.Input + z) * height.Input + y) * patches.Width.Input * patches.PixelLength;
                nint start = first * patches.Width.Stride - patches.Width.Before + piece % inRow * patches.Width.Dilation;
                target.Copy<S, TV>(start, patches.Width.Stride, patches.Width.Input, count);
            }
        }
    }
}
