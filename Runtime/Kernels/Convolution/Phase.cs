namespace ModelGen.Kernels;

/// <summary>One phase of a transposed convolution along all axes; see <see cref="PhaseAxis"/>.</summary>
internal readonly unsafe struct Phase
{
    /// <summary>The phase of a number from 0 to <see cref="CountOf"/>.</summary>
    public Phase(in ConvShape shape, nint number)
    {
        Width = new PhaseAxis(shape.Width, number % shape.Width.Stride);
        number /= shape.Width.Stride;
        Height = new PhaseAxis(shape.Height, number % shape.Height.Stride);
        Depth = new PhaseAxis(shape.Depth, number / shape.Height.Stride);
    }

    /// <summary>The phase along the first axis.</summary>
    public PhaseAxis Depth { get; }

    /// <summary>The phase along the second axis.</summary>
    public PhaseAxis Height { get; }

    /// <summary>The phase along the third axis.</summary>
    public PhaseAxis Width { get; }

    /// <summary>Cells of the window that the phase meets.</summary>
    public nint Cells => Depth.Cells * Height.Cells * Width.Cells;

    /// <summary>Input cells of one sample.</summary>
    public nint Count => Depth.Count * Height.Count * Width.Count;

    /// <summary>How many phases there are.</summary>
    public static nint CountOf(in ConvShape shape) => shape.Depth.Stride * shape.Height.Stride * shape.Width.Stride;

    /// <summary>The window's cell behind the phase's cell <paramref name="t"/>; they run backwards.</summary>
    public nint Cell(in ConvShape shape, nint t)
    {
        nint w = Width.LastCell - t % Width.Cells * Width.Step;
        t /= Width.Cells;
        nint h = Height.LastCell - t % Height.Cells * Height.Step;
        nint d = Depth.LastCell - t / Height.Cells * Depth.Step;
        return (d * shape.Height.Size + h) * shape.Width.Size + w;
    }

    /// <summary>What the phase sees of one group of the output.</summary>
    public Patches Patches(in ConvShape shape, float* dy, nint group) => new()
    {
        X = dy + group * shape.GroupFilters,
        End = dy + shape.Batch * shape.Places * shape.Filters,
        PixelLength = shape.Filters,
        Channels = shape.GroupFilters,
        Depth = Depth.Window,
        Height = Height.Window,
        Width = Width.Window,
    };

    /// <summary>Where the input cell behind the phase's row lies: its number among all samples' cells.</summary>
    public nint CellOfRow(in ConvShape shape, nint row)
    {
        nint w = Width.First + row % Width.Count * shape.Width.Stride;
        row /= Width.Count;
        nint h = Height.First + row % Height.Count * shape.Height.Stride;
        row /= Height.Count;
        nint d = Depth.First + row % Depth.Count * shape.Depth.Stride;
        return ((row / Depth.Count * shape.Depth.Input + d) * shape.Height.Input + h) * shape.Width.Input + w;
    }
}
