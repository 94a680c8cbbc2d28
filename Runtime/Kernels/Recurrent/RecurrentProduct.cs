namespace ModelGen.Kernels;

/// <summary>The product of a step: a few rows with a kernel that the scan reads again at every step.</summary>
internal static class RecurrentProduct
{
    /// <summary>
    /// y = epilogue(x·W + bias) on some panels and some rows of W; where these do not start with the first, the sums start at what y
    /// holds, which must be 0. A single sequence takes the product of one row, whose bits differ from the tiles': so whether there is
    /// one is asked of the whole batch, not of the worker's part.
    /// </summary>
    /// <param name="task">The product; X is the left factor of the first row of W that is used.</param>
    /// <param name="isAlone">Whether the batch is one sequence.</param>
    /// <param name="rows">The rows of W: from the first one on, how many.</param>
    /// <param name="panels">The panels: from the first to before the last.</param>
    /// <param name="isReversed">Whether to take the panels from the last to the first: at every other step, what a step read last is then still in the cache.</param>
    public static unsafe void Run<S, TV, TEpilogue>(in MatMulTask task, bool isAlone, (nint First, nint Count) rows, (nint First, nint End) panels, bool isReversed)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* sums = stackalloc float[MatMul.Sums * S.Count];
        for (nint i = 0; i < panels.End - panels.First; i++)
        {
            nint panel = isReversed ? panels.End - 1 - i : panels.First + i;
            if (isAlone)
            {
                MatMul.VectorPanel<S, TV, TEpilogue>(task, panel, rows.First, rows.Count, sums);
                continue;
            }

            for (nint done = 0; done < rows.Count; done += MatMul.DepthBlock)
            {
                nint steps = nint.Min(MatMul.DepthBlock, rows.Count - done);
                MatMul.ForwardPanel<S, TV, TEpilogue>(task, task.X + done, task.XRow, 0, task.M, rows.First + done, steps, panel);
            }
        }
    }
}
