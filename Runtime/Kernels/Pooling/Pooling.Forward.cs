using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>The windows' results, a row of them at a time, vectorized over the channels.</content>
public static unsafe partial class Pooling
{
    /// <summary>How many windows of a row one worker computes in one go.</summary>
    private const int Run = 32;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ForwardCore<S, TV, TPool>(Team team, in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TPool : struct, IPool
    {
        if (IsSquare(task))
        {
            SquareForward<S, TV, TPool>(team, task);
            return;
        }

        nint runs = (task.Width.Output + Run - 1) / Run;
        bool isNarrow = task.Channels < S.Count && NarrowLength<S, TV>(task) <= NarrowBuffer;
        float* buffer = stackalloc float[isNarrow ? NarrowBuffer : 0];
        (nint first, nint last) = team.Share(task.Batch * task.Depth.Output * task.Height.Output * runs);
        for (nint at = first; at < last; at++)
        {
            (nint row, nint run) = Math.DivRem(at, runs);
            (nint plane, nint oh) = Math.DivRem(row, task.Height.Output);
            (nint sample, nint od) = Math.DivRem(plane, task.Depth.Output);
            Taps depth = task.Depth.InputsOf(od);
            Taps height = task.Height.InputsOf(oh);
            float* x = task.X + sample * task.InputSample + depth.First * task.InputPlane + height.First * task.InputRow;
            float* y = task.Y + row * task.Width.Output * task.Channels;
            nint end = nint.Min(task.Width.Output, (run + 1) * Run);
            if (isNarrow)
            {
                NarrowRun<S, TV, TPool>(task, depth.Count, height.Count, run * Run, end, x, y, buffer);
                continue;
            }

            for (nint ow = run * Run; ow < end; ow++)
            {
                Taps width = task.Width.InputsOf(ow);
                Window<S, TV, TPool>(
                    task, depth.Count, height.Count, width.Count, x + width.First * task.Channels, y + ow * task.Channels);
            }
        }
    }

    /// <summary>One window, whose first value is at <paramref name="x"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Window<S, TV, TPool>(in PoolTask task, nint depth, nint height, nint width, float* x, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TPool : struct, IPool
    {
        nint channels = task.Channels;
        nint row = task.InputRow;
        nint plane = task.InputPlane;
        float share = 1f / (depth * height * width);
        nint c = 0;
        for (; c <= channels - 4 * S.Count; c += 4 * S.Count)
        {
            TV r0 = S.Constant(TPool.Start), r1 = r0, r2 = r0, r3 = r0;
            for (nint d = 0; d < depth; d++)
            {
                for (nint h = 0; h < height; h++)
                {
                    float* value = x + d * plane + h * row + c;
                    for (nint w = 0; w < width; w++, value += channels)
                    {
                        r0 = TPool.Join<S, TV>(r0, S.Load(in *value, 0));
                        r1 = TPool.Join<S, TV>(r1, S.Load(in *value, S.Count));
                        r2 = TPool.Join<S, TV>(r2, S.Load(in *value, 2 * S.Count));
                        r3 = TPool.Join<S, TV>(r3, S.Load(in *value, 3 * S.Count));
                    }
                }
            }

            S.Store(TPool.Finish<S, TV>(r0, share), ref y[c], 0);
            S.Store(TPool.Finish<S, TV>(r1, share), ref y[c], S.Count);
            S.Store(TPool.Finish<S, TV>(r2, share), ref y[c], 2 * S.Count);
            S.Store(TPool.Finish<S, TV>(r3, share), ref y[c], 3 * S.Count);
        }

        for (; c < channels; c += S.Count)
        {
            nint count = nint.Min(S.Count, channels - c);
            TV start = S.Constant(TPool.Start);
            TV result = start;
            for (nint d = 0; d < depth; d++)
            {
                for (nint h = 0; h < height; h++)
                {
                    float* value = x + d * plane + h * row + c;
                    for (nint w = 0; w < width; w++, value += channels)
                    {
                        result = TPool.Join<S, TV>(result, count == S.Count ? S.Load(in *value, 0) : S.LoadPartial(value, count, start));
                    }
                }
            }

            S.StorePartial(TPool.Finish<S, TV>(result, share), y + c, count);
        }
    }
}
