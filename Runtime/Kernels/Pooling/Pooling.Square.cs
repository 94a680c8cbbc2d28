using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>
/// Windows of two by two values beside each other, as most pools have them: each row of them is two rows of the input, which nothing else
/// gives to, so that all is read and written once.
/// </content>
public static unsafe partial class Pooling
{
    private static bool IsSquare(in PoolTask task) =>
        task.Depth is { Size: 1, Stride: 1, Before: 0 } && task.Depth.Input == task.Depth.Output && IsPair(task.Height) && IsPair(task.Width);

    private static bool IsPair(WindowAxis axis) => axis is { Size: 2, Stride: 2, Dilation: 1, Before: 0 } && 2 * axis.Output <= axis.Input;

    /// <summary>The windows of a row for which vectors that reach behind their channels stay inside the rows of input and output.</summary>
    private static nint WholeWindows<S, TV>(in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint channels = nint.Max(task.Channels, 1);
        nint reach = (channels + S.Count - 1) / S.Count * S.Count;
        return nint.Max(task.Width.Output - (reach - 1) / channels, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquareForward<S, TV, TPool>(Team team, in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TPool : struct, IPool
    {
        nint channels = task.Channels;
        nint inputRow = task.InputRow;
        nint whole = WholeWindows<S, TV>(task);
        (nint first, nint last) = team.Share(task.Batch * task.Depth.Output * task.Height.Output);
        for (nint row = first; row < last; row++)
        {
            (nint plane, nint line) = Math.DivRem(row, task.Height.Output);
            float* x = task.X + (plane * task.Height.Input + 2 * line) * inputRow;
            float* y = task.Y + row * task.Width.Output * channels;
            for (nint o = 0; o < task.Width.Output; o++)
            {
                for (nint c = 0; c < channels; c += S.Count)
                {
                    float* upper = x + c;
                    float* lower = upper + inputRow;
                    if (o < whole)
                    {
                        // What a whole vector writes too much is written right by what follows.
                        TV above = TPool.Join<S, TV>(S.Load(in *upper, 0), S.Load(in upper[channels], 0));
                        TV below = TPool.Join<S, TV>(S.Load(in *lower, 0), S.Load(in lower[channels], 0));
                        S.Store(TPool.Finish<S, TV>(TPool.Join<S, TV>(above, below), 0.25f), ref y[c], 0);
                    }
                    else
                    {
                        nint count = nint.Min(S.Count, channels - c);
                        TV zero = S.Constant(0);
                        TV above = TPool.Join<S, TV>(S.LoadPartial(upper, count, zero), S.LoadPartial(upper + channels, count, zero));
                        TV below = TPool.Join<S, TV>(S.LoadPartial(lower, count, zero), S.LoadPartial(lower + channels, count, zero));
                        S.StorePartial(TPool.Finish<S, TV>(TPool.Join<S, TV>(above, below), 0.25f), y + c, count);
                    }
                }

                x += 2 * channels;
                y += channels;
            }
        }
    }

    private static void SquareBackward<S, TV, TGradient>(Team team, in PoolTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TGradient : struct, IPoolGradient
    {
        nint inputRow = task.InputRow;
        nint covered = 2 * task.Width.Output * task.Channels;
        nint lines = task.Height.Output;
        (nint first, nint last) = team.Share(task.Batch * task.Depth.Output * lines);
        for (nint row = first; row < last; row++)
        {
            (nint plane, nint line) = Math.DivRem(row, lines);
            nint input = (plane * task.Height.Input + 2 * line) * inputRow;
            SquareRow<S, TV, TGradient>(task, input, row * task.Width.Output * task.Channels);

            // What no window sees: the end of both rows, and the rows behind the last.
            float* dx = task.InputGradient + input;
            new Span<float>(dx + covered, (int)(inputRow - covered)).Clear();
            new Span<float>(dx + inputRow + covered, (int)(inputRow - covered)).Clear();
            if (line == lines - 1)
            {
                new Span<float>(dx + 2 * inputRow, (int)((task.Height.Input - 2 * lines) * inputRow)).Clear();
            }
        }
    }

    /// <summary>One row of windows, which begins at <paramref name="input"/> and <paramref name="output"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquareRow<S, TV, TGradient>(in PoolTask task, nint input, nint output)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TGradient : struct, IPoolGradient
    {
        nint channels = task.Channels;
        nint row = task.InputRow;
        float* x = task.X + input;
        float* y = task.Y + output;
        float* dx = task.InputGradient + input;
        float* dy = task.OutputGradient + output;

        // A vector that reaches over the next place is written before that one's, unless a place has several.
        nint whole = channels % S.Count == 0 || channels < S.Count ? WholeWindows<S, TV>(task) : 0;
        TV zero = S.Constant(0);
        for (nint o = 0; o < whole; o++)
        {
            for (nint c = 0; c < channels; c += S.Count)
            {
                TV result = TGradient.ReadsValues ? S.Load(in y[c], 0) : zero;
                TV gradient = TGradient.Start<S, TV>(S.Load(in dy[c], 0), 0.25f);
                TV value = TGradient.ReadsValues ? S.Load(in x[c], 0) : zero;
                S.Store(TGradient.Take<S, TV>(value, result, ref gradient), ref dx[c], 0);
                value = TGradient.ReadsValues ? S.Load(in x[c + channels], 0) : zero;
                S.Store(TGradient.Take<S, TV>(value, result, ref gradient), ref dx[c + channels], 0);
                value = TGradient.ReadsValues ? S.Load(in x[c + row], 0) : zero;
                S.Store(TGradient.Take<S, TV>(value, result, ref gradient), ref dx[c + row], 0);
                value = TGradient.ReadsValues ? S.Load(in x[c + row + channels], 0) : zero;
                S.Store(TGradient.Take<S, TV>(value, result, ref gradient), ref dx[c + row + channels], 0);
            }

            x += 2 * channels;
            dx += 2 * channels;
            y += channels;
            dy += channels;
        }

        for (nint o = whole; o < task.Width.Output; o++)
        {
            for (nint c = 0; c < channels; c += S.Count)
            {
                nint count = nint.Min(S.Count, channels - c);
                TV result = TGradient.ReadsValues ? S.LoadPartial(y + c, count, zero) : zero;
                TV gradient = TGradient.Start<S, TV>(S.LoadPartial(dy + c, count, zero), 0.25f);
                for (nint place = 0; place < 4; place++)
                {
                    nint at = c + place / 2 * row + place % 2 * channels;
                    TV value = TGradient.ReadsValues ? S.LoadPartial(x + at, count, zero) : zero;
                    S.StorePartial(TGradient.Take<S, TV>(value, result, ref gradient), dx + at, count);
                }
            }

            x += 2 * channels;
            dx += 2 * channels;
            y += channels;
            dy += channels;
        }
    }
}
