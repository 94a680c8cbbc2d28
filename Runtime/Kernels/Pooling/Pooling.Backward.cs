using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>The windows' gradients, given to the values they came of.</content>
public static unsafe partial class Pooling
{
    /// <summary>How many channels of a sample one worker does in one go, where windows overlap.</summary>
    private const int ChannelRun = 64;

    internal static void BackwardCore<S, TV, TGradient>(Team team, in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TGradient : struct, IPoolGradient
    {
        if (IsSquare(task))
        {
            SquareBackward<S, TV, TGradient>(team, task);
            return;
        }

        // Windows that do not overlap along the slowest axis give to inputs of their own: the output is cut there. Else channels are.
        WindowAxis slowest = task.Depth.Input > 1 ? task.Depth : task.Height.Input > 1 ? task.Height : task.Width;
        bool cutsWindows = slowest.Stride >= slowest.Size;
        nint windows = !cutsWindows ? slowest.Output : task.Depth.Input > 1 || task.Height.Input > 1 ? 1 : Run;
        nint pieces = cutsWindows ? (slowest.Output + windows - 1) / windows : (task.Channels + ChannelRun - 1) / ChannelRun;
        (nint first, nint last) = team.Share(task.Batch * pieces);
        for (nint at = first; at < last; at++)
        {
            (nint sample, nint piece) = Math.DivRem(at, pieces);
            nint start = cutsWindows ? piece * windows : 0;
            nint end = nint.Min(slowest.Output, start + windows);
            nint channel = cutsWindows ? 0 : piece * ChannelRun;
            nint channels = cutsWindows ? task.Channels : nint.Min(ChannelRun, task.Channels - channel);
            Clear(task, slowest, sample, start, end, channel, channels);
            Give<S, TV, TGradient>(task, sample, start, end, channel, channels);
        }
    }

    /// <summary>Zeros the inputs that belong to the windows [start, end) of the slowest axis, with what lies around the first and behind the last.</summary>
    private static void Clear(in PoolTask task, WindowAxis slowest, nint sample, nint start, nint end, nint channel, nint channels)
    {
        nint from = start == 0 ? 0 : start * slowest.Stride - slowest.Before;
        nint to = end == slowest.Output ? slowest.Input : end * slowest.Stride - slowest.Before;
        nint places = task.InputSample / task.Channels / slowest.Input;
        float* dx = task.InputGradient + sample * task.InputSample + from * places * task.Channels + channel;
        bool isWhole = channels == task.Channels;
        nint rows = isWhole ? to - from : (to - from) * places;
        nint length = isWhole ? places * channels : channels;
        for (nint i = 0; i < rows; i++, dx += isWhole ? length : task.Channels)
        {
            new Span<float>(dx, (int)length).Clear();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Give<S, TV, TGradient>(in PoolTask task, nint sample, nint start, nint end, nint channel, nint channels)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TGradient : struct, IPoolGradient
    {
        // The piece is one of the first axis that is longer than 1.
        bool byDepth = task.Depth.Input > 1;
        bool byHeight = !byDepth && task.Height.Input > 1;
        (nint firstDepth, nint lastDepth) = byDepth ? (start, end) : (0, task.Depth.Output);
        (nint firstHeight, nint lastHeight) = byHeight ? (start, end) : (0, task.Height.Output);
        (nint firstWidth, nint lastWidth) = byDepth || byHeight ? (0, task.Width.Output) : (start, end);
        for (nint od = firstDepth; od < lastDepth; od++)
        {
            Taps depth = task.Depth.InputsOf(od);
            for (nint oh = firstHeight; oh < lastHeight; oh++)
            {
                Taps height = task.Height.InputsOf(oh);
                nint row = ((sample * task.Depth.Output + od) * task.Height.Output + oh) * task.Width.Output;
                nint corner = sample * task.InputSample + depth.First * task.InputPlane + height.First * task.InputRow;
                for (nint ow = firstWidth; ow < lastWidth; ow++)
                {
                    Taps width = task.Width.InputsOf(ow);
                    nint input = corner + width.First * task.Channels + channel;
                    nint output = (row + ow) * task.Channels + channel;
                    GiveWindow<S, TV, TGradient>(task, depth.Count, height.Count, width.Count, input, output, channels);
                }
            }
        }
    }

    /// <summary>One window; <paramref name="input"/> and <paramref name="output"/> are the places of its first value and of its result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GiveWindow<S, TV, TGradient>(
        in PoolTask task, nint depth, nint height, nint width, nint input, nint output, nint channels)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TGradient : struct, IPoolGradient
    {
        float share = 1f / (depth * height * width);
        nint step = task.Channels;
        TV zero = S.Constant(0);
        for (nint c = 0; c < channels; c += S.Count)
        {
            nint count = nint.Min(S.Count, channels - c);
            bool isWhole = count == S.Count;
            TV gradient = TGradient.Start<S, TV>(S.LoadPartial(task.OutputGradient + output + c, count, zero), share);
            TV result = TGradient.ReadsValues ? S.LoadPartial(task.Y + output + c, count, zero) : zero;
            for (nint d = 0; d < depth; d++)
            {
                for (nint h = 0; h < height; h++)
                {
                    nint at = input + d * task.InputPlane + h * task.InputRow + c;
                    float* x = task.X + at;
                    float* dx = task.InputGradient + at;
                    for (nint w = 0; w < width; w++, x += step, dx += step)
                    {
                        if (isWhole)
                        {
                            TV value = TGradient.ReadsValues ? S.Load(in *x, 0) : zero;
                            S.Store(S.Add(S.Load(in *dx, 0), TGradient.Take<S, TV>(value, result, ref gradient)), ref *dx, 0);
                        }
                        else
                        {
                            TV value = TGradient.ReadsValues ? S.LoadPartial(x, count, zero) : zero;
                            S.StorePartial(S.Add(S.LoadPartial(dx, count, zero), TGradient.Take<S, TV>(value, result, ref gradient)), dx, count);
                        }
                    }
                }
            }
        }
    }
}
