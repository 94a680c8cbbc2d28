using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>The gradient by the kernel.</content>
public static unsafe partial class Depthwise
{
    /// <summary>How many neighbouring columns of the kernel one worker computes in one go, from one reading of the gradient.</summary>
    private const int ColumnRun = 9;

    /// <summary>dk = the gradient of <see cref="Forward"/> by the kernel.</summary>
    /// <param name="team">The workers; each computes its share of dk.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="height">The windows along the first axis.</param>
    /// <param name="width">The windows along the second axis.</param>
    /// <param name="channels">Channels of x, dy and dk.</param>
    /// <param name="x">The input.</param>
    /// <param name="dy">The gradient by y.</param>
    /// <param name="dk">The gradient by the kernel.</param>
    public static void KernelGradient(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels, ref readonly float x, ref readonly float dy, ref float dk)
    {
        fixed (float* px = &x)
        fixed (float* pdy = &dy)
        fixed (float* pdk = &dk)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = px,
                Operand = pdy,
                Result = pdk,
            };
            if (Vector512.IsHardwareAccelerated)
            {
                KernelGradientCore<Simd512, Vector512<float>>(team, task);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                KernelGradientCore<Simd256, Vector256<float>>(team, task);
            }
            else
            {
                KernelGradientCore<Simd128, Vector128<float>>(team, task);
            }
        }
    }

    internal static void KernelGradientCore<S, TV>(Team team, in DepthwiseTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint vectors = (task.Channels + S.Count - 1) / S.Count;
        nint runs = (task.Width.Size + ColumnRun - 1) / ColumnRun;
        (nint first, nint last) = team.Share(task.Height.Size * runs * vectors);
        float* sums = stackalloc float[2 * ColumnRun * S.Count];
        for (nint at = first; at < last; at++)
        {
            (nint rest, nint vector) = Math.DivRem(at, vectors);
            (nint row, nint run) = Math.DivRem(rest, runs);
            nint column = run * ColumnRun;
            nint columns = nint.Min(ColumnRun, task.Width.Size - column);
            nint channel = vector * S.Count;
            KernelRow<S, TV>(task, row, column, columns, channel, nint.Min(S.Count, task.Channels - channel), sums);
        }
    }

    /// <summary>
    /// Columns of one row of the kernel, one vector of channels. Products are summed over a row of a sample, these sums over the sample
    /// and those over the batch, so that errors grow with the length of each, not of all together.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void KernelRow<S, TV>(in DepthwiseTask task, nint row, nint column, nint columns, nint channel, nint count, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* totals = sums + columns * S.Count;
        new Span<float>(totals, (int)(columns * S.Count)).Clear();
        (nint start, nint end) = task.Height.OutputsBy(row);
        (nint Start, nint End)* outputs = stackalloc (nint, nint)[ColumnRun];
        for (nint i = 0; i < columns; i++)
        {
            outputs[i] = task.Width.OutputsBy(column + i);
        }

        nint sourceRow = task.Width.Input * task.Channels;
        nint gradientRow = task.Width.Output * task.Channels;
        for (nint sample = 0; sample < task.Batch; sample++)
        {
            new Span<float>(sums, (int)(columns * S.Count)).Clear();
            for (nint y = start; y < end; y++)
            {
                nint source = y * task.Height.Stride - task.Height.Before + row * task.Height.Dilation;
                float* x = task.Source + (sample * task.Height.Input + source) * sourceRow + channel;
                float* dy = task.Operand + (sample * task.Height.Output + y) * gradientRow + channel;
                AddRow<S, TV>(task, x, dy, column, columns, count, outputs, sums);
            }

            for (nint i = 0; i < columns * S.Count; i += S.Count)
            {
                S.Store(S.Add(S.Load(in totals[i], 0), S.Load(in sums[i], 0)), ref totals[i], 0);
            }
        }

        for (nint i = 0; i < columns; i++)
        {
            float* result = task.Result + (row * task.Width.Size + column + i) * task.Channels + channel;
            S.StorePartial(S.Load(in totals[i * S.Count], 0), result, count);
        }
    }

    /// <summary>Adds what one row of a sample gives to neighbouring columns of the kernel, three of them at a time where there are three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow<S, TV>(
        in DepthwiseTask task, float* x, float* dy, nint column, nint columns, nint count, (nint Start, nint End)* outputs, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint i = 0;
        for (; i <= columns - 3; i += 3)
        {
            // Between the first column's start and the last one's end all three have inputs; what each has beside that follows.
            nint end = outputs[i + 2].End;
            nint start = nint.Min(outputs[i].Start, end);
            AddColumns3<S, TV>(task, x, dy, column + i, start, end, count, sums + i * S.Count);
            for (nint j = i; j < i + 3; j++)
            {
                AddColumn<S, TV>(task, x, dy, column + j, outputs[j].Start, nint.Min(start, outputs[j].End), count, sums + j * S.Count);
                AddColumn<S, TV>(task, x, dy, column + j, nint.Max(end, outputs[j].Start), outputs[j].End, count, sums + j * S.Count);
            }
        }

        for (; i < columns; i++)
        {
            AddColumn<S, TV>(task, x, dy, column + i, outputs[i].Start, outputs[i].End, count, sums + i * S.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColumns3<S, TV>(in DepthwiseTask task, float* x, float* dy, nint column, nint start, nint end, nint count, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint channels = task.Channels;
        nint step = task.Width.Stride * channels;
        nint next = task.Width.Dilation * channels;
        x += (start * task.Width.Stride - task.Width.Before + column * task.Width.Dilation) * channels;
        dy += start * channels;
        TV zero = S.Constant(0);
        TV a0 = zero, a1 = zero, a2 = zero, b0 = zero, b1 = zero, b2 = zero;
        nint o = start;
        if (count == S.Count)
        {
            for (; o <= end - 2; o += 2, x += 2 * step, dy += 2 * channels)
            {
                TV g = S.Load(in *dy, 0);
                TV h = S.Load(in dy[channels], 0);
                a0 = S.MultiplyAdd(S.Load(in *x, 0), g, a0);
                a1 = S.MultiplyAdd(S.Load(in x[next], 0), g, a1);
                a2 = S.MultiplyAdd(S.Load(in x[2 * next], 0), g, a2);
                b0 = S.MultiplyAdd(S.Load(in x[step], 0), h, b0);
                b1 = S.MultiplyAdd(S.Load(in x[step + next], 0), h, b1);
                b2 = S.MultiplyAdd(S.Load(in x[step + 2 * next], 0), h, b2);
            }
        }

        for (; o < end; o++, x += step, dy += channels)
        {
            TV g = S.LoadPartial(dy, count, zero);
            a0 = S.MultiplyAdd(S.LoadPartial(x, count, zero), g, a0);
            a1 = S.MultiplyAdd(S.LoadPartial(x + next, count, zero), g, a1);
            a2 = S.MultiplyAdd(S.LoadPartial(x + 2 * next, count, zero), g, a2);
        }

        S.Store(S.Add(S.Load(in *sums, 0), S.Add(a0, b0)), ref *sums, 0);
        S.Store(S.Add(S.Load(in *sums, S.Count), S.Add(a1, b1)), ref *sums, S.Count);
        S.Store(S.Add(S.Load(in *sums, 2 * S.Count), S.Add(a2, b2)), ref *sums, 2 * S.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColumn<S, TV>(in DepthwiseTask task, float* x, float* dy, nint column, nint start, nint end, nint count, float* sum)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (start >= end)
        {
            return;
        }

        nint channels = task.Channels;
        nint step = task.Width.Stride * channels;
        x += (start * task.Width.Stride - task.Width.Before + column * task.Width.Dilation) * channels;
        dy += start * channels;
        TV zero = S.Constant(0);
        TV a = S.Load(in *sum, 0), b = zero;
        nint o = start;
        if (count == S.Count)
        {
            for (; o <= end - 2; o += 2, x += 2 * step, dy += 2 * channels)
            {
                a = S.MultiplyAdd(S.Load(in *x, 0), S.Load(in *dy, 0), a);
                b = S.MultiplyAdd(S.Load(in x[step], 0), S.Load(in dy[channels], 0), b);
            }
        }

        for (; o < end; o++, x += step, dy += channels)
        {
            a = S.MultiplyAdd(S.LoadPartial(x, count, zero), S.LoadPartial(dy, count, zero), a);
        }

        S.Store(S.Add(a, b), ref *sum, 0);
    }
}
