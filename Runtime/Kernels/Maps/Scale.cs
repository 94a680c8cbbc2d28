using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>A tensor times a number that is only known when the model runs, such as 1 over the batch.</summary>
public static class Scale
{
    /// <summary>y = factor · x over <paramref name="count"/> contiguous values; y may be x.</summary>
    public static void Run(Team team, nint count, ref readonly float x, float factor, ref float y) => Map.Run<Product>(
        team, new MapShape(1, 1, count), in x, new Strides(0, 0, 1), in factor, new Strides(0, 0, 0), ref y);

    private readonly struct Product : IMap2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TV Apply<S, TV>(TV a, TV b)
            where S : struct, ISimd<TV>
            where TV : struct => S.Multiply(a, b);
    }
}
