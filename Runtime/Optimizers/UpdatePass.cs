using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// One pass over weights, gradients and optimizer state that applies a rule to each value: everything is read and written once, so that
/// it runs at the speed of the cache.
/// </summary>
internal static unsafe class UpdatePass
{
    // The longest vector; the buffers have room for whole ones behind their end.
    private const int Lanes = 16;

    // Members' shares end at multiples of a page, so that no two write to one cache line.
    private const int Unit = 1024;

    /// <summary>Does one member's share. <paramref name="decay"/> multiplies the weights first.</summary>
    public static void Run<TRule>(
        Team team, TRule rule, UpdateBuffers buffers, float decay, AlignedBuffer? first, AlignedBuffer? second, AlignedBuffer? third)
        where TRule : struct, IUpdateRule
    {
        (nint start, nint end) = team.Share((buffers.Length + Lanes - 1) & -Lanes, Unit);
        float* a = first is null ? null : first.Pointer;
        float* b = second is null ? null : second.Pointer;
        float* c = third is null ? null : third.Pointer;
        if (Vector512.IsHardwareAccelerated)
        {
            Loop<TRule, Simd512, Vector512<float>>(rule, start, end, decay, buffers.Weights, buffers.Gradients, a, b, c);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Loop<TRule, Simd256, Vector256<float>>(rule, start, end, decay, buffers.Weights, buffers.Gradients, a, b, c);
        }
        else
        {
            Loop<TRule, Simd128, Vector128<float>>(rule, start, end, decay, buffers.Weights, buffers.Gradients, a, b, c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TRule, S, TV>(
        TRule rule, nint start, nint end, float decay, float* weights, float* gradients, float* first, float* second, float* third)
        where TRule : struct, IUpdateRule
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV kept = S.Constant(decay);
        for (nint i = start; i < end; i += S.Count)
        {
            TV weight = S.Multiply(S.Load(in *weights, i), kept);
            TV a = TRule.States > 0 ? S.Load(in *first, i) : default;
            TV b = TRule.States > 1 ? S.Load(in *second, i) : default;
            TV c = TRule.States > 2 ? S.Load(in *third, i) : default;
            rule.Apply<S, TV>(ref weight, S.Load(in *gradients, i), ref a, ref b, ref c);
            S.Store(weight, ref *weights, i);
            if (TRule.States > 0)
            {
                S.Store(a, ref *first, i);
            }

            if (TRule.States > 1)
            {
                S.Store(b, ref *second, i);
            }

            if (TRule.States > 2)
            {
                S.Store(c, ref *third, i);
            }
        }
    }
}
