using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Random tensors whose values depend on seed, stream and position alone: the same for any number of workers.</summary>
public static unsafe class Noise
{
    /// <summary>Values made at a time from one buffer of random numbers.</summary>
    private const int Chunk = 256;

    /// <summary>The mask of inverted dropout: 0 with probability <paramref name="rate"/>, else 1 / (1 − rate).</summary>
    /// <param name="team">The workers.</param>
    /// <param name="count">How many values.</param>
    /// <param name="rate">From 0 up to, but not, 1.</param>
    /// <param name="seed">Another one each step.</param>
    /// <param name="stream">Another one each place of the model.</param>
    /// <param name="mask">Where they go.</param>
    public static void Dropout(Team team, nint count, float rate, ulong seed, uint stream, ref float mask)
    {
        RandomBits bits = new(seed, stream);
        float kept = 1 / (1 - rate);
        uint limit = (uint)(rate * (double)(1L << 32));
        fixed (float* result = &mask)
        {
            // One word of 64 bits serves two neighbours.
            (nint start, nint end) = team.Share(count, 64);
            for (nint i = start; i < end; i += 2)
            {
                ulong word = bits.At(i >> 1);
                result[i] = (uint)word < limit ? 0 : kept;
                if (i + 1 < end)
                {
                    result[i + 1] = (uint)(word >> 32) < limit ? 0 : kept;
                }
            }
        }
    }

    /// <summary>Uniform values from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static void Uniform(Team team, nint count, float low, float high, ulong seed, uint stream, ref float y)
    {
        RandomBits bits = new(seed, stream);
        float range = high - low;
        fixed (float* result = &y)
        {
            (nint start, nint end) = team.Share(count, 64);
            for (nint i = start; i < end; i += 2)
            {
                ulong word = bits.At(i >> 1);
                result[i] = low + range * RandomBits.Unit((uint)word);
                if (i + 1 < end)
                {
                    result[i + 1] = low + range * RandomBits.Unit((uint)(word >> 32));
                }
            }
        }
    }

    /// <summary>Normally distributed values, by the method of Box and Muller: √(−2 ln u) · cos 2πv.</summary>
    public static void Normal(Team team, nint count, float mean, float deviation, ulong seed, uint stream, ref float y)
    {
        fixed (float* result = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                NormalCore<Simd512, Vector512<float>>(team, count, mean, deviation, new RandomBits(seed, stream), result);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                NormalCore<Simd256, Vector256<float>>(team, count, mean, deviation, new RandomBits(seed, stream), result);
            }
            else
            {
                NormalCore<Simd128, Vector128<float>>(team, count, mean, deviation, new RandomBits(seed, stream), result);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void NormalCore<S, TV>(Team team, nint count, float mean, float deviation, RandomBits bits, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* lengths = stackalloc float[Chunk];
        float* turns = stackalloc float[Chunk];
        (nint start, nint end) = team.Share(count, 64);
        for (nint at = start; at < end; at += Chunk)
        {
            nint length = nint.Min(Chunk, end - at);
            for (nint i = 0; i < length; i++)
            {
                // 1 − u, so that the logarithm never meets 0.
                ulong word = bits.At(at + i);
                lengths[i] = 1 - RandomBits.Unit((uint)word);
                turns[i] = RandomBits.Unit((uint)(word >> 32)) * float.Tau;
            }

            for (nint i = 0; i < length; i += S.Count)
            {
                TV radius = S.Sqrt(S.Multiply(Functions.Log<S, TV>(S.Load(in lengths[i], 0)), S.Constant(-2)));
                TV value = S.Multiply(radius, Functions.Cos<S, TV>(S.Load(in turns[i], 0)));
                value = S.MultiplyAdd(value, S.Constant(deviation), S.Constant(mean));
                S.StorePartial(value, y + at + i, nint.Min(S.Count, length - i));
            }
        }
    }
}
