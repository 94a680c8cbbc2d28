namespace ModelGen.Kernels;

/// <summary>
/// Where the cells of a line find what the places that see them add to them: found once for all lines, in memory of the thread.
/// </summary>
internal readonly unsafe struct GatheredCells
{
    private readonly nint* _cells;

    /// <summary>The cells of the last axis of a convolution's input.</summary>
    public GatheredCells(in ConvShape shape)
    {
        Count = shape.Width.Input;
        Distance = DistanceOf(shape);
        _cells = (nint*)RowCopy.Right.Reserve(Count * 2 * sizeof(nint) / sizeof(float));
        for (nint x = 0; x < Count; x++)
        {
            Taps columns = shape.Width.OutputsOf(x);
            _cells[2 * x] = columns.First * Distance + columns.Kernel * shape.Channels;
            _cells[2 * x + 1] = columns.Count;
            Next = columns.Count > 0 ? columns.Step * Distance + columns.KernelStep * shape.Channels : Next;
        }
    }

    /// <summary>How many cells there are.</summary>
    public nint Count { get; }

    /// <summary>From the products of one place to those of the next.</summary>
    public nint Distance { get; }

    /// <summary>From one product of a cell to the next, the same for all.</summary>
    public nint Next { get; }

    /// <summary>How far apart the places' products lie.</summary>
    public static nint DistanceOf(in ConvShape shape)
    {
        nint products = Conv.IsGatheredByLine(shape) ? shape.Width.Size * shape.Channels : shape.Cells * shape.Channels;
        return RowCopy.Distance(products + Conv.FewChannels);
    }

    /// <summary>The first product of a cell.</summary>
    public nint First(nint cell) => _cells[2 * cell];

    /// <summary>How many places see a cell.</summary>
    public nint Places(nint cell) => _cells[2 * cell + 1];
}
