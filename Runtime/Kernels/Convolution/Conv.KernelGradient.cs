namespace ModelGen.Kernels;

/// <content>The gradient by the kernel.</content>
public static unsafe partial class Conv
{
    /// <summary>
    /// The sum over all places of what a place's window sees times <paramref name="dy"/> there. Overwrites the result, which lies as the
    /// kernel does; padding becomes 0.
    /// </summary>
    /// <param name="team">The workers; each computes its share of the result.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The input.</param>
    /// <param name="dy">The gradient by the output; up to 15 floats behind it are read.</param>
    /// <param name="dKernel">The result.</param>
    public static void KernelGradient(Team team, ConvShape shape, ref readonly float x, ref readonly float dy, ref float dKernel)
    {
        fixed (float* px = &x)
        fixed (float* pdy = &dy)
        fixed (float* result = &dKernel)
        {
            if (IsPlanar(shape))
            {
                PlanarKernelGradient(team, shape, px, pdy, result);
                return;
            }

            if (shape.Groups == 1)
            {
                KernelGradient(team, shape, px, pdy, 0, result);
                return;
            }

            // A group is small; one worker computes it aside and brings it into the rows of all groups.
            nint columns = shape.Cells * shape.GroupChannels;
            nint filters = shape.GroupFilters;
            float* panels = RowCopy.Aside.Reserve(Panels.Length(columns, filters));
            for (nint group = team.Index; group < shape.Groups; group += team.Size)
            {
                KernelGradient(Team.Single, shape, px, pdy, group, panels);
                Panels.Unpack(columns, filters, in *panels, ref result[group * filters], shape.Filters);
            }
        }
    }

    private static void KernelGradient(Team team, in ConvShape shape, float* x, float* dy, nint group, float* panels)
    {
        Patches patches = Patches.OfInput(shape, x, group);
        MatMulTask task = new()
        {
            M = shape.Batch * shape.Places,
            K = patches.Columns,
            N = shape.GroupFilters,
            X = patches.X,
            XRow = patches.PixelLength,
            Patches = patches.IsInput ? null : &patches,
            Y = dy + group * shape.GroupFilters,
            YRow = shape.Filters,
            Panels = panels,
        };
        MatMul.KernelGradient(team, task);
    }
}
