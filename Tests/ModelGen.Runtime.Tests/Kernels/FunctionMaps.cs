using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

internal readonly struct ExpMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Exp<S, TV>(a);
}

internal readonly struct Expm1Map : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Expm1<S, TV>(a);
}

internal readonly struct LogMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Log<S, TV>(a);
}

internal readonly struct Log1pMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Log1p<S, TV>(a);
}

internal readonly struct SoftplusMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Softplus<S, TV>(a);
}

internal readonly struct SigmoidMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Sigmoid<S, TV>(a);
}

internal readonly struct TanhMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Tanh<S, TV>(a);
}

internal readonly struct ErfMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Erf<S, TV>(a);
}

internal readonly struct SinMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Sin<S, TV>(a);
}

internal readonly struct CosMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Cos<S, TV>(a);
}

internal readonly struct SignMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Sign<S, TV>(a);
}

internal readonly struct ReciprocalMap : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => Functions.Reciprocal<S, TV>(a);
}
