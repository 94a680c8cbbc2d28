using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>
/// Windows over fewer channels than a vector has: the rows of the windows are joined first, where neighbouring places fill whole vectors,
/// and then the columns.
/// </content>
public static unsafe partial class Pooling
{
    /// <summary>Floats for the joined rows of a run of windows; wider ones are computed window by window.</summary>
    private const int NarrowBuffer = 2048;

    /// <summary>The joined rows of a run, and what loads of whole vectors read behind them.</summary>
    private static nint NarrowLength<S, TV>(in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint windows = nint.Min(Run, task.Width.Output);
        return nint.Min(task.Width.Input, windows * task.Width.Stride + task.Width.Size) * task.Channels + S.Count;
    }

    /// <summary>The windows [start, end) of a row, of which <paramref name="x"/> is the first place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NarrowRun<S, TV, TPool>(
        in PoolTask task, nint depth, nint height, nint start, nint end, float* x, float* y, float* buffer)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TPool : struct, IPool
    {
        nint channels = task.Channels;
        nint first = task.Width.InputsOf(start).First;
        Taps last = task.Width.InputsOf(end - 1);
        JoinRows<S, TV, TPool>(task, depth, height, x + first * channels, (last.First + last.Count - first) * channels, buffer);
        for (nint o = start; o < end; o++)
        {
            Taps width = task.Width.InputsOf(o);
            float* value = buffer + (width.First - first) * channels;
            TV result = S.Load(in *value, 0);
            for (nint w = width.Count - 1; w > 0; w--)
            {
                value += channels;
                result = TPool.Join<S, TV>(result, S.Load(in *value, 0));
            }

            result = TPool.Finish<S, TV>(result, 1f / (depth * height * width.Count));

            // What a whole vector writes too much is written right by the windows that follow.
            if ((end - o) * channels >= S.Count)
            {
                S.Store(result, ref y[o * channels], 0);
            }
            else
            {
                S.StorePartial(result, y + o * channels, channels);
            }
        }
    }

    /// <summary>Joins the values of all rows of a window that stand at the same place of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void JoinRows<S, TV, TPool>(in PoolTask task, nint depth, nint height, float* x, nint length, float* buffer)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TPool : struct, IPool
    {
        for (nint i = 0; i < length; i += S.Count)
        {
            nint count = nint.Min(S.Count, length - i);
            TV start = S.Constant(TPool.Start);
            TV result = start;
            for (nint d = 0; d < depth; d++)
            {
                float* row = x + d * task.InputPlane + i;
                for (nint h = 0; h < height; h++, row += task.InputRow)
                {
                    result = TPool.Join<S, TV>(result, count == S.Count ? S.Load(in *row, 0) : S.LoadPartial(row, count, start));
                }
            }

            S.Store(result, ref buffer[i], 0);
        }
    }
}
