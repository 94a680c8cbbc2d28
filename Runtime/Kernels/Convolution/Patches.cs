namespace ModelGen.Kernels;

/// <summary>
/// The matrix that a convolution multiplies with its kernel: a row for each place of the window, a column for each cell of the window
/// and channel. It is never there as a whole: <see cref="PatchCopy"/> gathers the blocks of it that are needed next.
/// </summary>
internal unsafe struct Patches
{
    /// <summary>The input <c>[batch, depth, height, width, PixelLength]</c>, at the first of the channels used.</summary>
    public float* X;

    /// <summary>Behind the last value that may be read.</summary>
    public float* End;

    /// <summary>Channels of the input in memory.</summary>
    public nint PixelLength;

    /// <summary>Channels used.</summary>
    public nint Channels;

    /// <summary>The window along the first axis.</summary>
    public WindowAxis Depth;

    /// <summary>The window along the second axis.</summary>
    public WindowAxis Height;

    /// <summary>The window along the third axis.</summary>
    public WindowAxis Width;

    /// <summary>The place that the first row is of.</summary>
    public nint FirstRow;

    /// <summary>Rows of the matrix for one sample.</summary>
    public readonly nint Places => Depth.Output * Height.Output * Width.Output;

    /// <summary>Columns of the matrix.</summary>
    public readonly nint Columns => Depth.Size * Height.Size * Width.Size * Channels;

    /// <summary>Whether neighbouring cells of the window along the last axis are neighbours in memory.</summary>
    public readonly bool IsContiguous => (Width.Dilation == 1 || Width.Size == 1) && Channels == PixelLength;

    /// <summary>Whether the matrix is the input itself: every place sees one cell, its own.</summary>
    public readonly bool IsInput => IsIdentity(Depth) && IsIdentity(Height) && IsIdentity(Width);

    /// <summary>The patches of one group of a convolution's input.</summary>
    public static Patches OfInput(in ConvShape shape, float* x, nint group) => new()
    {
        X = x + group * shape.GroupChannels,
        End = x + shape.Batch * shape.InputLength,
        PixelLength = shape.Channels,
        Channels = shape.GroupChannels,
        Depth = shape.Depth,
        Height = shape.Height,
        Width = shape.Width,
    };

    private static bool IsIdentity(WindowAxis axis) => axis is { Size: 1, Stride: 1, Before: 0 } && axis.Input == axis.Output;
}
