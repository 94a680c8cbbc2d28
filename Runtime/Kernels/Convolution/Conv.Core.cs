namespace ModelGen.Kernels;

/// <content>Convolutions as products of patches with the kernel.</content>
public static unsafe partial class Conv
{
    /// <summary>The convolution of all groups.</summary>
    private static void Run<TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where TEpilogue : struct, IEpilogue
    {
        if (IsPlanar(shape))
        {
            DispatchPlanar<TEpilogue>(team, shape, tensors);
            return;
        }

        nint columns = shape.Cells * shape.GroupChannels;
        (Team members, nint first, nint last) = ShareGroups(team, shape.Groups);
        for (nint group = first; group < last; group++)
        {
            Patches patches = Patches.OfInput(shape, tensors.X, group);
            MatMulTask task = tensors.Task(group, shape.GroupFilters, shape.Filters);
            task.Panels = tensors.Kernel;
            if (shape.Groups > 1)
            {
                task.Panels = RowCopy.Aside.Reserve(Panels.Length(columns, shape.GroupFilters));
                Panels.PackActivations(
                    Team.Single, columns, shape.GroupFilters, in tensors.Kernel[group * shape.GroupFilters], shape.Filters, ref *task.Panels);
            }

            Run<TEpilogue>(members, task, patches, shape.Batch);
        }
    }

    /// <summary>One product, whose left factor are patches; where each is one whole cell after the other, the input itself.</summary>
    private static void Run<TEpilogue>(Team team, MatMulTask task, Patches patches, nint batch)
        where TEpilogue : struct, IEpilogue
    {
        task.M = batch * patches.Places;
        task.K = patches.Columns;
        if (patches.IsInput)
        {
            task.X = patches.X;
            task.XRow = patches.PixelLength;
        }
        else
        {
            task.Patches = &patches;
            if (Bands.Pay(patches, task.N))
            {
                DispatchBands<TEpilogue>(team, task);
                return;
            }
        }

        MatMul.Dispatch<TEpilogue>(team, task);
    }

    /// <summary>The groups of a worker; where they cannot be shared evenly every worker takes part in each.</summary>
    private static (Team Members, nint First, nint Last) ShareGroups(Team team, nint groups)
    {
        if (groups % team.Size != 0)
        {
            return (team, 0, groups);
        }

        (nint first, nint last) = team.Share(groups);
        return (Team.Single, first, last);
    }
}
