using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>How the results are cut into tiles.</content>
public static unsafe partial class Depthwise
{
    /// <summary>How many results of a row one worker computes in one go.</summary>
    private const int Run = 32;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Core<S, TV, TSide, TEpilogue>(Team team, in DepthwiseTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TSide : struct, IWindowSide
        where TEpilogue : struct, IEpilogue
    {
        nint height = TSide.Results(task.Height);
        nint width = TSide.Results(task.Width);
        nint rowLength = TSide.Sources(task.Width) * task.Channels;
        (nint step, nint sourceStep) = TSide.Step(task.Width);
        nint run = Run * step;
        nint runs = (width + run - 1) / run;
        (nint first, nint last) = team.Share(task.Batch * height * runs);
        for (nint at = first; at < last; at++)
        {
            (nint row, nint piece) = Math.DivRem(at, runs);
            (nint sample, nint y) = Math.DivRem(row, height);
            Taps rows = TSide.SourcesOf(task.Height, y);
            nint kernelRow = task.Width.Size * task.Channels;
            DepthwiseTile tile = new()
            {
                Rows = rows.Count,
                SourceRow = rows.Step * rowLength,
                KernelRow = rows.KernelStep * kernelRow,
                SourceStep = sourceStep * task.Channels,
                ResultStep = step * task.Channels,
            };
            float* source = task.Source + (sample * TSide.Sources(task.Height) + rows.First) * rowLength;
            float* kernel = task.Kernel + rows.Kernel * kernelRow;
            nint start = piece * run;
            nint end = nint.Min(width, start + run);

            // Results a step apart meet the same part of the kernel, but for the border.
            for (nint x = start; x < nint.Min(end, start + step); x++)
            {
                Row<S, TV, TSide, TEpilogue>(task, ref tile, source, kernel, row * width, x, end);
            }
        }
    }

    /// <summary>The results of a row from <paramref name="x"/> up to <paramref name="end"/> whose windows lie alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<S, TV, TSide, TEpilogue>(
        in DepthwiseTask task, ref DepthwiseTile tile, float* source, float* kernel, nint row, nint x, nint end)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TSide : struct, IWindowSide
        where TEpilogue : struct, IEpilogue
    {
        nint channels = task.Channels;
        nint step = TSide.Step(task.Width).Result;
        while (x < end)
        {
            Taps columns = TSide.SourcesOf(task.Width, x);
            tile.Source = source + columns.First * channels;
            tile.Kernel = kernel + columns.Kernel * channels;
            tile.Result = (row + x) * channels;
            tile.Columns = columns.Count;
            tile.SourceColumn = columns.Step * channels;
            tile.KernelColumn = columns.KernelStep * channels;
            if (x + 3 * step < end && columns.IsLike(TSide.SourcesOf(task.Width, x + 3 * step)))
            {
                Four<S, TV, TEpilogue>(task, tile);
                x += 4 * step;
            }
            else
            {
                One<S, TV, TEpilogue>(task, tile);
                x += step;
            }
        }
    }
}
