namespace ModelGen.Kernels;

/// <summary>
/// Some lines of the output of a convolution and the lines of the input they see. Windows beside each other see the same values a fixed
/// distance apart, so tiles can read them where they lie, one segment after the other, without gathering patches first.
/// </summary>
internal readonly unsafe struct Bands
{
    /// <summary>Places beside each other that are computed at a time.</summary>
    public const int Places = 384;

    /// <summary>Lines of the output that are computed at a time.</summary>
    public const int Lines = 16;

    private const int Line = 16;

    private Bands(float* x, nint pitch)
    {
        X = x;
        Pitch = pitch;
    }

    /// <summary>What the first window of the first line sees first.</summary>
    public float* X { get; }

    /// <summary>From one line of the input to the next.</summary>
    public nint Pitch { get; }

    /// <summary>
    /// Whether reading in place pays: gathering costs some two steps for each stretch of a patch that lies together, a product half a step
    /// for each of its values and 16 columns.
    /// </summary>
    public static bool Pay(in Patches patches, nint columns)
    {
        bool isLine = patches.Height is { Size: 1, Stride: 1, Before: 0 } && patches.Height.Input == patches.Height.Output;
        bool isPlane = patches.Depth is { Size: 1, Stride: 1, Before: 0 } && patches.Depth.Input == patches.Depth.Output;
        nint together = patches.IsContiguous ? patches.Width.Size * patches.Channels : patches.Channels;
        return isPlane
            && (patches.IsContiguous || isLine)
            && patches.Channels == patches.PixelLength
            && patches.Columns is > 0 and <= 1024
            && patches.Width.Output >= 8
            && together * ((columns + Line - 1) / Line) <= 128;
    }

    /// <summary>How many segments a window's row of the patches has.</summary>
    public static nint Segments(in Patches patches) => patches.IsContiguous ? patches.Height.Size : patches.Width.Size;

    /// <summary>How far a row of patches goes on between two segments, behind the end of the first.</summary>
    public nint Skip(in Patches patches) => patches.IsContiguous
        ? patches.Height.Dilation * Pitch - patches.Width.Size * patches.Channels
        : (patches.Width.Dilation - 1) * patches.Channels;

    /// <summary>
    /// The input of some lines and places: where it lies if the windows stay inside, else copied with its padding into memory of the thread.
    /// </summary>
    public static Bands Of(in Patches patches, nint plane, nint line, nint lines, nint place, nint places)
    {
        nint channels = patches.Channels;
        nint width = patches.Width.Input;
        nint top = line * patches.Height.Stride - patches.Height.Before;
        nint left = place * patches.Width.Stride - patches.Width.Before;
        nint rows = (lines - 1) * patches.Height.Stride + (patches.Height.Size - 1) * patches.Height.Dilation + 1;
        nint cells = (places - 1) * patches.Width.Stride + (patches.Width.Size - 1) * patches.Width.Dilation + 1;
        float* source = patches.X + plane * patches.Height.Input * width * channels;
        if (top >= 0 && left >= 0 && top + rows <= patches.Height.Input && left + cells <= width)
        {
            return new Bands(source + (top * width + left) * channels, width * channels);
        }

        nint pitch = RowCopy.Distance(cells * channels);
        float* copy = RowCopy.Left.Reserve(rows * pitch);
        nint first = nint.Clamp(-left, 0, cells);
        nint end = nint.Clamp(width - left, first, cells);
        for (nint row = 0; row < rows; row++)
        {
            Span<float> target = new(copy + row * pitch, (int)(cells * channels));
            if (top + row < 0 || top + row >= patches.Height.Input || first == end)
            {
                target.Clear();
                continue;
            }

            target[..(int)(first * channels)].Clear();
            new ReadOnlySpan<float>(source + ((top + row) * width + left + first) * channels, (int)((end - first) * channels))
                .CopyTo(target[(int)(first * channels)..]);
            target[(int)(end * channels)..].Clear();
        }

        return new Bands(copy, pitch);
    }
}
