using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary><c>max(x, 0)</c>; NaN stays NaN.</summary>
public readonly struct ReLU : IMap1
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => S.Max(a, S.Constant(0));
}
