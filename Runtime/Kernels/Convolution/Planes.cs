namespace ModelGen.Kernels;

/// <summary>
/// What the windows of some lines of a convolution's output see, as planes: one for each cell of a row of the window and channel, holding
/// what neighbouring places see there, line after line without a gap. So vectors run over the places, which are many where channels and
/// filters are few; each row of the window reads the same planes some lines further.
/// </summary>
internal readonly unsafe struct Planes
{
    /// <summary>Rows are copied in whole vectors, and tiles read several of them: up to so many floats behind the last place.</summary>
    private const int Beyond = 128;

    private readonly nint _length;
    private readonly nint _phaseLines;

    private Planes(float* values, nint length, nint phaseLines, nint places)
    {
        Values = values;
        _length = length;
        _phaseLines = phaseLines;
        Places = places;
    }

    /// <summary>The first value of the first plane.</summary>
    public float* Values { get; }

    /// <summary>Places of a line.</summary>
    public nint Places { get; }

    /// <summary>Floats that the planes of so many lines and places take.</summary>
    public static nint Size(in ConvShape shape, nint lines, nint places) =>
        shape.Width.Size * shape.Channels * PlaneLength(shape, lines, places);

    /// <summary>The planes of one block.</summary>
    public static Planes Of<S, TV>(in ConvShape shape, float* x, in PlaneBlock block)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        WindowAxis height = shape.Height;
        nint places = block.Places;
        nint length = PlaneLength(shape, block.Lines, places);
        Planes planes = new(RowCopy.Left.Reserve(shape.Width.Size * shape.Channels * length), length, PhaseLines(height, block.Lines), places);
        PlaneRow row = new(shape, x, block.Place, places);
        for (nint phase = 0; phase < height.Stride; phase++)
        {
            if (!IsUsed(height, phase))
            {
                continue;
            }

            for (nint i = 0; i < planes._phaseLines; i++)
            {
                nint at = (block.Line + i) * height.Stride - height.Before + phase;
                float* to = planes.Values + (phase * planes._phaseLines + i) * places;
                if (at >= 0 && at < height.Input)
                {
                    row.Copy<S, TV>(shape, block.Sample * height.Input + at, to, length);
                }
                else
                {
                    row.Clear<S, TV>(shape, to, length);
                }
            }
        }

        return planes;
    }

    /// <summary>Where each cell of the window and channel starts, in the order of the kernel's rows.</summary>
    public void Offsets(in ConvShape shape, nint* offsets)
    {
        nint planes = shape.Width.Size * shape.Channels;
        for (nint h = 0; h < shape.Height.Size; h++)
        {
            (nint lines, nint phase) = Math.DivRem(h * shape.Height.Dilation, shape.Height.Stride);
            nint offset = (phase * _phaseLines + lines) * Places;
            for (nint i = 0; i < planes; i++)
            {
                *offsets++ = offset + i * _length;
            }
        }
    }

    /// <summary>
    /// Lines of the input that are a multiple of the stride apart follow each other, so that the next line of the output is always the next
    /// line of a plane.
    /// </summary>
    private static nint PhaseLines(WindowAxis height, nint lines) => lines + (height.Size - 1) * height.Dilation / height.Stride;

    private static nint PlaneLength(in ConvShape shape, nint lines, nint places) =>
        RowCopy.Distance(shape.Height.Stride * PhaseLines(shape.Height, lines) * places + Beyond);

    private static bool IsUsed(WindowAxis height, nint phase)
    {
        nint row = 0;
        while (row < height.Size && row * height.Dilation % height.Stride != phase)
        {
            row++;
        }

        return row < height.Size;
    }
}
