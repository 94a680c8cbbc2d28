namespace ModelGen.Kernels;

/// <content>The kernel as its transpose is needed.</content>
public static unsafe partial class Conv
{
    /// <summary>
    /// Brings the kernel into the order in which the transposed convolution reads it: for each group and phase a matrix
    /// <c>[cells of the phase · filters of the group, channels of the group]</c> in panels; with few channels the transpose of the kernel's,
    /// or of that of each row of the window.
    /// </summary>
    /// <param name="team">The workers; each writes its share.</param>
    /// <param name="shape">The sizes of the convolution.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="repacked">As many floats as the panels of all these matrices have.</param>
    public static void RepackKernel(Team team, ConvShape shape, ref readonly float kernel, ref float repacked)
    {
        if (IsGathered(shape) && IsGatheredByLine(shape))
        {
            fixed (float* source = &kernel, to = &repacked)
            {
                RepackByLine(team, shape, source, to);
            }

            return;
        }

        if (IsGathered(shape))
        {
            Panels.Transpose(team, shape.Cells * shape.Channels, shape.Filters, in kernel, ref repacked);
            return;
        }

        fixed (float* source = &kernel, to = &repacked)
        {
            nint filters = shape.GroupFilters;
            nint channels = shape.GroupChannels;
            float* target = to;
            nint turn = 0;
            for (nint group = 0; group < shape.Groups; group++)
            {
                for (nint number = 0; number < Phase.CountOf(shape); number++)
                {
                    Phase phase = new(shape, number);
                    nint rows = phase.Cells * filters;
                    for (nint cell = 0; cell < phase.Cells; cell++)
                    {
                        if (turn++ % team.Size == team.Index)
                        {
                            RepackCell(shape, source, group, phase.Cell(shape, cell), target, rows, cell * filters);
                        }
                    }

                    target += Panels.Length(rows, channels);
                }
            }
        }
    }

    /// <summary>Transposes the matrix [channels, filters] of one cell of the window and group.</summary>
    private static void RepackCell(in ConvShape shape, float* kernel, nint group, nint cell, float* target, nint targetRows, nint targetRow)
    {
        nint filters = shape.GroupFilters;
        nint channels = shape.GroupChannels;
        for (nint channel = 0; channel < channels; channel += Panels.Width)
        {
            nint width = Panels.WidthOf(channel / Panels.Width, channels);
            nint valid = nint.Min(width, channels - channel);
            float* to = target + channel * targetRows + targetRow * width;
            for (nint filter = 0; filter < filters; filter += Panels.Width)
            {
                nint count = nint.Min(Panels.Width, filters - filter);
                nint row = cell * channels + channel;
                nint fromRow = shape.Groups > 1 ? shape.Filters : Panels.WidthOf(filter / Panels.Width, filters);
                float* from = shape.Groups > 1
                    ? kernel + row * fromRow + group * filters + filter
                    : kernel + filter * shape.Cells * channels + row * fromRow;
                Transposition.Run(from, fromRow, valid, count, to + filter * width, width);
            }

            Panels.ClearPadding(to, filters, width, valid);
        }
    }
}
