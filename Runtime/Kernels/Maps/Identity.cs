using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>The value itself.</summary>
public readonly struct Identity : IMap1
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => a;
}
