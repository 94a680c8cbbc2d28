using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Random bits by counter: the bits at an index depend on seed, stream and index alone, so that any worker can make any part. The
/// index runs through SplitMix64's finalizer (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014) from a
/// start that seed and stream give.
/// </summary>
internal readonly struct RandomBits(ulong seed, uint stream)
{
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    private readonly ulong _start = Mix(Mix(seed + GoldenRatio) + (stream + 1) * GoldenRatio);

    /// <summary>64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong At(nint index) => Mix(_start + (ulong)index * GoldenRatio);

    /// <summary>The upper 24 bits of a word as a number from 0 up to, but not, 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Unit(uint bits) => (bits >> 8) * (1f / (1 << 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
