using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Softmax and the crossentropy against it in one pass, free of the logarithm of a vanishing probability.</summary>
public static unsafe class SoftmaxCrossentropy
{
    /// <summary>
    /// probabilities = softmax(logits) and rowLoss[r] = −Σ_c target[r, c] · ln probabilities[r, c]; a target of 0 adds nothing, even
    /// where the logarithm is −∞. probabilities may be logits.
    /// </summary>
    public static void Run(
        Team team,
        nint rows,
        nint columns,
        ref readonly float logits,
        ref readonly float target,
        ref float probabilities,
        ref float rowLoss)
    {
        fixed (float* px = &logits)
        fixed (float* pt = &target)
        fixed (float* pp = &probabilities)
        fixed (float* pl = &rowLoss)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                RunCore<Simd512, Vector512<float>>(team, rows, columns, px, pt, pp, pl);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                RunCore<Simd256, Vector256<float>>(team, rows, columns, px, pt, pp, pl);
            }
            else
            {
                RunCore<Simd128, Vector128<float>>(team, rows, columns, px, pt, pp, pl);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RunCore<S, TV>(Team team, nint rows, nint columns, float* x, float* target, float* probabilities, float* loss)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint first, nint last) = team.Share(rows);
        for (nint row = first; row < last; row++)
        {
            nint at = row * columns;
            (float max, float logSum) = SoftmaxRow.LogSum<S, TV>(x + at, columns);
            TV shift = S.Constant(max);
            TV total = S.Constant(logSum);
            TV zero = S.Constant(0);
            TV sum = zero;
            for (nint i = 0; i < columns; i += S.Count)
            {
                nint count = nint.Min(S.Count, columns - i);
                TV log = S.Subtract(S.Subtract(S.LoadPartial(x + at + i, count, shift), shift), total);
                TV t = S.LoadPartial(target + at + i, count, zero);
                sum = S.Subtract(sum, S.Select(S.Equal(t, zero), zero, S.Multiply(t, log)));
                S.StorePartial(Functions.Exp<S, TV>(log), probabilities + at + i, count);
            }

            loss[row] = S.Sum(sum);
        }
    }
}
