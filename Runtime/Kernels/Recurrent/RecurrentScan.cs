namespace ModelGen.Kernels;

/// <summary>
/// Runs a recurrent layer's steps. A worker takes its sequences through all steps by itself, some at a time: no worker waits for
/// another, and a sequence's bits do not depend on which ones go with it.
/// </summary>
internal static class RecurrentScan
{
    /// <summary>The scan in one vector width.</summary>
    public static void Run<S, TV, TCell>(Team team, in RecurrentTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TCell : struct, IRecurrentCell
    {
        (nint first, nint last) = Share(team, task.Form.Batch);
        nint rows = RecurrentMemory.ChunkRows(last - first, TCell.Gates * task.Form.Units);
        for (nint row = first; row < last; row += rows)
        {
            RecurrentChunk<S, TV, TCell> chunk = new(task, row, nint.Min(rows, last - row));
            for (nint step = 0; step < task.Form.Steps; step++)
            {
                chunk.Step(step);
            }

            chunk.Finish();
        }
    }

    /// <summary>The backward scan in one vector width.</summary>
    public static void RunBack<S, TV, TCell>(Team team, in RecurrentTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TCell : struct, IRecurrentGradient
    {
        (nint first, nint last) = Share(team, task.Form.Batch);
        nint rows = RecurrentMemory.ChunkRows(last - first, TCell.Gates * task.Form.Units);
        for (nint row = first; row < last; row += rows)
        {
            GradientChunk<S, TV, TCell> chunk = new(task, row, nint.Min(rows, last - row));
            for (nint step = task.Form.Steps - 1; step >= 0; step--)
            {
                chunk.Step(step);
            }
        }
    }

    /// <summary>A worker's sequences; four take a tile as long as one, so where there are many they are not cut finer.</summary>
    public static (nint First, nint Last) Share(Team team, nint batch) => team.Share(batch, batch >= 4 * team.Size ? 4 : 1);
}
