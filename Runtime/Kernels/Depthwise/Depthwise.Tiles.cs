using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>Four results or one, all channels, sums held in registers.</content>
public static unsafe partial class Depthwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<S, TV, TEpilogue>(in DepthwiseTask task, in DepthwiseTile tile)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint channels = task.Channels;
        nint step = tile.SourceStep;
        nint c = 0;
        for (; c <= channels - 2 * S.Count; c += 2 * S.Count)
        {
            TV a0 = TEpilogue.HasScale || task.Bias == null ? S.Constant(0) : S.Load(in task.Bias[c], 0), a1 = a0, a2 = a0, a3 = a0;
            TV b0 = TEpilogue.HasScale || task.Bias == null ? S.Constant(0) : S.Load(in task.Bias[c], S.Count), b1 = b0, b2 = b0, b3 = b0;
            for (nint row = 0; row < tile.Rows; row++)
            {
                float* kernel = tile.Kernel + row * tile.KernelRow + c;
                float* s0 = tile.Source + row * tile.SourceRow + c;
                float* s2 = s0 + 2 * step;
                for (nint column = tile.Columns; column > 0; column--)
                {
                    TV k0 = S.Load(in *kernel, 0);
                    TV k1 = S.Load(in *kernel, S.Count);
                    a0 = S.MultiplyAdd(S.Load(in *s0, 0), k0, a0);
                    b0 = S.MultiplyAdd(S.Load(in *s0, S.Count), k1, b0);
                    a1 = S.MultiplyAdd(S.Load(in s0[step], 0), k0, a1);
                    b1 = S.MultiplyAdd(S.Load(in s0[step], S.Count), k1, b1);
                    a2 = S.MultiplyAdd(S.Load(in *s2, 0), k0, a2);
                    b2 = S.MultiplyAdd(S.Load(in *s2, S.Count), k1, b2);
                    a3 = S.MultiplyAdd(S.Load(in s2[step], 0), k0, a3);
                    b3 = S.MultiplyAdd(S.Load(in s2[step], S.Count), k1, b3);
                    kernel += tile.KernelColumn;
                    s0 += tile.SourceColumn;
                    s2 += tile.SourceColumn;
                }
            }

            nint at = tile.Result + c;
            Write<S, TV, TEpilogue>(task, at, c, S.Count, a0);
            Write<S, TV, TEpilogue>(task, at + S.Count, c + S.Count, S.Count, b0);
            Write<S, TV, TEpilogue>(task, at += tile.ResultStep, c, S.Count, a1);
            Write<S, TV, TEpilogue>(task, at + S.Count, c + S.Count, S.Count, b1);
            Write<S, TV, TEpilogue>(task, at += tile.ResultStep, c, S.Count, a2);
            Write<S, TV, TEpilogue>(task, at + S.Count, c + S.Count, S.Count, b2);
            Write<S, TV, TEpilogue>(task, at += tile.ResultStep, c, S.Count, a3);
            Write<S, TV, TEpilogue>(task, at + S.Count, c + S.Count, S.Count, b3);
        }

        for (; c < channels; c += S.Count)
        {
            nint count = nint.Min(S.Count, channels - c);
            TV zero = S.Constant(0);
            TV a0 = TEpilogue.HasScale || task.Bias == null ? zero : S.LoadPartial(task.Bias + c, count, zero), a1 = a0, a2 = a0, a3 = a0;
            for (nint row = 0; row < tile.Rows; row++)
            {
                float* kernel = tile.Kernel + row * tile.KernelRow + c;
                float* s0 = tile.Source + row * tile.SourceRow + c;
                float* s2 = s0 + 2 * step;
                for (nint column = tile.Columns; column > 0; column--)
                {
                    TV k0 = S.LoadPartial(kernel, count, zero);
                    a0 = S.MultiplyAdd(S.LoadPartial(s0, count, zero), k0, a0);
                    a1 = S.MultiplyAdd(S.LoadPartial(s0 + step, count, zero), k0, a1);
                    a2 = S.MultiplyAdd(S.LoadPartial(s2, count, zero), k0, a2);
                    a3 = S.MultiplyAdd(S.LoadPartial(s2 + step, count, zero), k0, a3);
                    kernel += tile.KernelColumn;
                    s0 += tile.SourceColumn;
                    s2 += tile.SourceColumn;
                }
            }

            nint at = tile.Result + c;
            Write<S, TV, TEpilogue>(task, at, c, count, a0);
            Write<S, TV, TEpilogue>(task, at += tile.ResultStep, c, count, a1);
            Write<S, TV, TEpilogue>(task, at += tile.ResultStep, c, count, a2);
            Write<S, TV, TEpilogue>(task, at + tile.ResultStep, c, count, a3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<S, TV, TEpilogue>(in DepthwiseTask task, in DepthwiseTile tile)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint channels = task.Channels;
        for (nint c = 0; c < channels; c += S.Count)
        {
            nint count = nint.Min(S.Count, channels - c);
            TV zero = S.Constant(0);
            TV sum = TEpilogue.HasScale || task.Bias == null ? zero : S.LoadPartial(task.Bias + c, count, zero);
            for (nint row = 0; row < tile.Rows; row++)
            {
                float* kernel = tile.Kernel + row * tile.KernelRow + c;
                float* source = tile.Source + row * tile.SourceRow + c;
                for (nint column = tile.Columns; column > 0; column--)
                {
                    sum = count == S.Count
                        ? S.MultiplyAdd(S.Load(in *source, 0), S.Load(in *kernel, 0), sum)
                        : S.MultiplyAdd(S.LoadPartial(source, count, zero), S.LoadPartial(kernel, count, zero), sum);
                    kernel += tile.KernelColumn;
                    source += tile.SourceColumn;
                }
            }

            Write<S, TV, TEpilogue>(task, tile.Result + c, c, count, sum);
        }
    }

    /// <summary>The first <paramref name="count"/> lanes of a finished sum, on their way through the epilogue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<S, TV, TEpilogue>(in DepthwiseTask task, nint at, nint channel, nint count, TV sum)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        if (count == S.Count)
        {
            S.Store(TEpilogue.Apply<S, TV>(sum, task.Operand + at, task.Scale + channel, task.Bias + channel), ref task.Result[at], 0);
        }
        else
        {
            S.StorePartial(TEpilogue.ApplyPartial<S, TV>(sum, task.Operand + at, task.Scale + channel, task.Bias + channel, count), task.Result + at, count);
        }
    }
}
