using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The sizes of a convolution of <c>[batch, depth, height, width, channels]</c>; with fewer axes the leading ones are 1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConvShape
{
    /// <summary>A convolution over three axes.</summary>
    public ConvShape(nint batch, WindowAxis depth, WindowAxis height, WindowAxis width, nint channels, nint filters, nint groups)
    {
        Batch = batch;
        Depth = depth;
        Height = height;
        Width = width;
        Channels = channels;
        Filters = filters;
        Groups = groups;
    }

    /// <summary>A convolution over two axes.</summary>
    public ConvShape(nint batch, WindowAxis height, WindowAxis width, nint channels, nint filters, nint groups)
        : this(batch, WindowAxis.One, height, width, channels, filters, groups)
    {
    }

    /// <summary>A convolution over one axis.</summary>
    public ConvShape(nint batch, WindowAxis width, nint channels, nint filters, nint groups)
        : this(batch, WindowAxis.One, WindowAxis.One, width, channels, filters, groups)
    {
    }

    /// <summary>Samples.</summary>
    public nint Batch { get; }

    /// <summary>The window along the first axis.</summary>
    public WindowAxis Depth { get; }

    /// <summary>The window along the second axis.</summary>
    public WindowAxis Height { get; }

    /// <summary>The window along the third axis.</summary>
    public WindowAxis Width { get; }

    /// <summary>Channels of the input.</summary>
    public nint Channels { get; }

    /// <summary>Channels of the output.</summary>
    public nint Filters { get; }

    /// <summary>Into how many groups channels and filters are cut; a filter sees the channels of its group.</summary>
    public nint Groups { get; }

    /// <summary>Values in front of the input's batch axis: what one sample has.</summary>
    internal nint InputLength => Depth.Input * Height.Input * Width.Input * Channels;

    /// <summary>Places of one sample.</summary>
    internal nint Places => Depth.Output * Height.Output * Width.Output;

    /// <summary>Cells of the window.</summary>
    internal nint Cells => Depth.Size * Height.Size * Width.Size;

    /// <summary>Channels of one group.</summary>
    internal nint GroupChannels => Channels / Groups;

    /// <summary>Filters of one group.</summary>
    internal nint GroupFilters => Filters / Groups;
}
