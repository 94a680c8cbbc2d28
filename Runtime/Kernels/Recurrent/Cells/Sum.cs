using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>a + b: a product with the state joins the projected input.</summary>
internal readonly struct Sum : IMap2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV a, TV b)
        where S : struct, ISimd<TV>
        where TV : struct => S.Add(a, b);
}
