using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Convolutions the plainest way, in double precision.</summary>
internal static class ConvOracle
{
    /// <summary>Calls <paramref name="visit"/> with the index in x, in the row-major kernel and in y of every product there is.</summary>
    public static void Products(ConvShape shape, Action<nint, nint, nint> visit)
    {
        nint channels = shape.Channels / shape.Groups, filters = shape.Filters / shape.Groups;
        foreach ((nint place, nint cell, nint at) in Cells(shape))
        {
            for (nint f = 0; f < shape.Filters; f++)
            {
                for (nint c = 0; c < channels; c++)
                {
                    visit(at * shape.Channels + f / filters * channels + c, (cell * channels + c) * shape.Filters + f, place * shape.Filters + f);
                }
            }
        }
    }

    private static IEnumerable<(nint Place, nint Cell, nint At)> Cells(ConvShape shape)
    {
        for (nint b = 0; b < shape.Batch; b++)
        {
            foreach ((nint depth, nint kd, nint od) in Along(shape.Depth))
            {
                foreach ((nint height, nint kh, nint oh) in Along(shape.Height))
                {
                    foreach ((nint width, nint kw, nint ow) in Along(shape.Width))
                    {
                        yield return (
                            ((b * shape.Depth.Output + od) * shape.Height.Output + oh) * shape.Width.Output + ow,
                            (kd * shape.Height.Size + kh) * shape.Width.Size + kw,
                            ((b * shape.Depth.Input + depth) * shape.Height.Input + height) * shape.Width.Input + width);
                    }
                }
            }
        }
    }

    /// <summary>Every cell of the input that a cell of the window meets at a place.</summary>
    private static IEnumerable<(nint At, nint Cell, nint Place)> Along(WindowAxis axis)
    {
        for (nint place = 0; place < axis.Output; place++)
        {
            for (nint cell = 0; cell < axis.Size; cell++)
            {
                nint at = place * axis.Stride - axis.Before + cell * axis.Dilation;
                if (at >= 0 && at < axis.Input)
                {
                    yield return (at, cell, place);
                }
            }
        }
    }
}
