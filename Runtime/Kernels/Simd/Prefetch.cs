using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Hints to the cache.</summary>
internal static unsafe class Prefetch
{
    /// <summary>Floats of a line of the cache.</summary>
    public const int Line = 16;

    /// <summary>Brings the line at an address into the second-level cache; any address is harmless. Nothing where there is no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToSecondLevel(float* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(address);
        }
    }
}
