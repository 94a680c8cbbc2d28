namespace ModelGen.Kernels;

/// <summary>Some lines of one sample of a convolution's output, and some places of them: all, or where lines are long part of one.</summary>
/// <param name="Sample">The sample, counted through the first axis of the window too.</param>
/// <param name="Line">The first line.</param>
/// <param name="Lines">How many.</param>
/// <param name="Place">The first place of each.</param>
/// <param name="Places">How many.</param>
internal readonly record struct PlaneBlock(nint Sample, nint Line, nint Lines, nint Place, nint Places);

/// <summary>The blocks that the output of a convolution is computed in.</summary>
internal readonly struct PlaneBlocks
{
    private readonly nint _height;
    private readonly nint _width;
    private readonly nint _bands;
    private readonly nint _parts;

    /// <summary>Blocks whose planes have no more than <paramref name="most"/> values, unless one vector of places has, and at least <paramref name="pieces"/> of a sample.</summary>
    public PlaneBlocks(in ConvShape shape, nint most, nint pieces)
    {
        const int Least = 64;
        _height = shape.Height.Output;
        _width = shape.Width.Output;
        Places = _width;
        Lines = (_height + pieces - 1) / pieces;
        while (Lines > 1 && Planes.Size(shape, Lines, Places) > most)
        {
            Lines = (Lines + 1) / 2;
        }

        while (Places > Least && Planes.Size(shape, Lines, Places) > most)
        {
            Places = (Places + 1) / 2;
        }

        _bands = (_height + Lines - 1) / Lines;
        _parts = (_width + Places - 1) / Places;
        Count = shape.Batch * shape.Depth.Output * _bands * _parts;
    }

    /// <summary>How many blocks there are.</summary>
    public nint Count { get; }

    /// <summary>The most lines of a block.</summary>
    public nint Lines { get; }

    /// <summary>The most places of a line of a block.</summary>
    public nint Places { get; }

    /// <summary>One block.</summary>
    public PlaneBlock this[nint number]
    {
        get
        {
            (nint bands, nint part) = Math.DivRem(number, _parts);
            (nint sample, nint band) = Math.DivRem(bands, _bands);
            nint line = band * Lines;
            nint place = part * Places;
            return new PlaneBlock(sample, line, nint.Min(Lines, _height - line), place, nint.Min(Places, _width - place));
        }
    }
}
