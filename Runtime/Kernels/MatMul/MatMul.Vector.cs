using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <content>
/// The product of one row: bound by reading W once, so it reads W front to back as one stream, with eight independent sums to cover
/// the latency of the multiply-add.
/// </content>
public static unsafe partial class MatMul
{
    /// <summary>Sums kept side by side.</summary>
    internal const int Sums = 8;

    private static void VectorCore<S, TV, TEpilogue>(Team team, in MatMulTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* sums = stackalloc float[Sums * S.Count];
        (nint first, nint last) = team.Share(Panels.Count(task.N));
        for (nint panel = first; panel < last; panel++)
        {
            VectorPanel<S, TV, TEpilogue>(task, panel, 0, task.K, sums);
        }
    }

    /// <summary>One panel's part of the row, of <paramref name="steps"/> rows of W from <paramref name="k"/> on, whose values of x are at X.</summary>
    internal static void VectorPanel<S, TV, TEpilogue>(in MatMulTask task, nint panel, nint k, nint steps, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint width = Panels.WidthOf(panel, task.N);
        float* right = task.Panels + panel * Panels.Width * task.K + k * width;
        switch (width / S.Count)
        {
            case 1:
                VectorSums<S, TV, One>(steps, task.X, right, sums);
                break;
            case 2:
                VectorSums<S, TV, Two>(steps, task.X, right, sums);
                break;
            case 4:
                VectorSums<S, TV, Four>(steps, task.X, right, sums);
                break;
            default:
                VectorSums<S, TV, Eight>(steps, task.X, right, sums);
                break;
        }

        FinishVector<S, TV, TEpilogue>(task, panel * Panels.Width, width, sums);
    }

    /// <summary>Runs through a panel; sum j holds vector j mod <typeparamref name="TVectors"/> of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void VectorSums<S, TV, TVectors>(nint k, float* x, float* right, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TVectors : struct, IVectorsInPanel
    {
        TV c0 = S.Constant(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
        nint rows = Sums / TVectors.Count;
        nint i = k;
        for (; i >= rows; i -= rows)
        {
            c0 = S.MultiplyAdd(S.Constant(x[0]), S.Load(in *right, 0), c0);
            c1 = S.MultiplyAdd(S.Constant(x[1 / TVectors.Count]), S.Load(in *right, S.Count), c1);
            c2 = S.MultiplyAdd(S.Constant(x[2 / TVectors.Count]), S.Load(in *right, 2 * S.Count), c2);
            c3 = S.MultiplyAdd(S.Constant(x[3 / TVectors.Count]), S.Load(in *right, 3 * S.Count), c3);
            c4 = S.MultiplyAdd(S.Constant(x[4 / TVectors.Count]), S.Load(in *right, 4 * S.Count), c4);
            c5 = S.MultiplyAdd(S.Constant(x[5 / TVectors.Count]), S.Load(in *right, 5 * S.Count), c5);
            c6 = S.MultiplyAdd(S.Constant(x[6 / TVectors.Count]), S.Load(in *right, 6 * S.Count), c6);
            c7 = S.MultiplyAdd(S.Constant(x[7 / TVectors.Count]), S.Load(in *right, 7 * S.Count), c7);
            x += rows;
            right += Sums * S.Count;
        }

        S.Store(c0, ref *sums, 0);
        S.Store(c1, ref *sums, S.Count);
        S.Store(c2, ref *sums, 2 * S.Count);
        S.Store(c3, ref *sums, 3 * S.Count);
        S.Store(c4, ref *sums, 4 * S.Count);
        S.Store(c5, ref *sums, 5 * S.Count);
        S.Store(c6, ref *sums, 6 * S.Count);
        S.Store(c7, ref *sums, 7 * S.Count);
        for (; i > 0; i--)
        {
            for (nint v = 0; v < TVectors.Count; v++)
            {
                TV sum = S.MultiplyAdd(S.Constant(*x), S.Load(in *right, v * S.Count), S.Load(in *sums, v * S.Count));
                S.Store(sum, ref *sums, v * S.Count);
            }

            x++;
            right += TVectors.Count * S.Count;
        }
    }

    /// <summary>Adds up the sums of the same column, adds the bias, and writes the panel's part of the row.</summary>
    private static void FinishVector<S, TV, TEpilogue>(in MatMulTask task, nint column, nint width, float* sums)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint end = nint.Min(task.N, column + width);
        for (nint at = column; at < end; at += S.Count)
        {
            TV sum = S.Load(in sums[at - column], 0);
            for (nint v = at - column + width; v < Sums * S.Count; v += width)
            {
                sum = S.Add(sum, S.Load(in sums[v], 0));
            }

            if (task.Bias != null && !TEpilogue.HasScale)
            {
                sum = S.Add(sum, S.Load(in task.Bias[at], 0));
            }

            nint count = nint.Min(S.Count, task.N - at);
            if (count == S.Count)
            {
                S.Store(TEpilogue.Apply<S, TV>(sum, task.Operand + at, task.Scale + at, task.Bias + at), ref task.Y[at], 0);
            }
            else
            {
                S.StorePartial(TEpilogue.ApplyPartial<S, TV>(sum, task.Operand + at, task.Scale + at, task.Bias + at, count), task.Y + at, count);
            }
        }
    }
}
