using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Applies a map to contiguous values: how <see cref="Map"/> sees maps of any number of operands.</summary>
internal unsafe interface IMapRow
{
    /// <summary>How many operands there are.</summary>
    static abstract int Operands { get; }

    /// <summary>y[i] = map(operands[0][i], operands[1][i], …) for <paramref name="count"/> values.</summary>
    static abstract void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}

/// <summary>A map of one operand.</summary>
internal readonly unsafe struct MapRow1<TMap> : IMapRow
    where TMap : struct, IMap1
{
    public static int Operands => 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            S.Store(TMap.Apply<S, TV>(S.Load(in a[i], 0)), ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            S.StorePartial(TMap.Apply<S, TV>(S.LoadPartial(a + i, rest, none)), y + i, rest);
        }
    }
}

/// <summary>A map of two operands.</summary>
internal readonly unsafe struct MapRow2<TMap> : IMapRow
    where TMap : struct, IMap2
{
    public static int Operands => 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        float* b = operands[1];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            S.Store(TMap.Apply<S, TV>(S.Load(in a[i], 0), S.Load(in b[i], 0)), ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            S.StorePartial(TMap.Apply<S, TV>(S.LoadPartial(a + i, rest, none), S.LoadPartial(b + i, rest, none)), y + i, rest);
        }
    }
}

/// <summary>A map of three operands.</summary>
internal readonly unsafe struct MapRow3<TMap> : IMapRow
    where TMap : struct, IMap3
{
    public static int Operands => 3;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        float* b = operands[1];
        float* c = operands[2];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            S.Store(TMap.Apply<S, TV>(S.Load(in a[i], 0), S.Load(in b[i], 0), S.Load(in c[i], 0)), ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            TV result = TMap.Apply<S, TV>(
                S.LoadPartial(a + i, rest, none),
                S.LoadPartial(b + i, rest, none),
                S.LoadPartial(c + i, rest, none));
            S.StorePartial(result, y + i, rest);
        }
    }
}

/// <summary>A map of four operands.</summary>
internal readonly unsafe struct MapRow4<TMap> : IMapRow
    where TMap : struct, IMap4
{
    public static int Operands => 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        float* b = operands[1];
        float* c = operands[2];
        float* d = operands[3];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            S.Store(TMap.Apply<S, TV>(S.Load(in a[i], 0), S.Load(in b[i], 0), S.Load(in c[i], 0), S.Load(in d[i], 0)), ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            TV result = TMap.Apply<S, TV>(
                S.LoadPartial(a + i, rest, none),
                S.LoadPartial(b + i, rest, none),
                S.LoadPartial(c + i, rest, none),
                S.LoadPartial(d + i, rest, none));
            S.StorePartial(result, y + i, rest);
        }
    }
}

/// <summary>A map of five operands.</summary>
internal readonly unsafe struct MapRow5<TMap> : IMapRow
    where TMap : struct, IMap5
{
    public static int Operands => 5;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        float* b = operands[1];
        float* c = operands[2];
        float* d = operands[3];
        float* e = operands[4];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            TV result = TMap.Apply<S, TV>(
                S.Load(in a[i], 0),
                S.Load(in b[i], 0),
                S.Load(in c[i], 0),
                S.Load(in d[i], 0),
                S.Load(in e[i], 0));
            S.Store(result, ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            TV result = TMap.Apply<S, TV>(
                S.LoadPartial(a + i, rest, none),
                S.LoadPartial(b + i, rest, none),
                S.LoadPartial(c + i, rest, none),
                S.LoadPartial(d + i, rest, none),
                S.LoadPartial(e + i, rest, none));
            S.StorePartial(result, y + i, rest);
        }
    }
}

/// <summary>A map of six operands.</summary>
internal readonly unsafe struct MapRow6<TMap> : IMapRow
    where TMap : struct, IMap6
{
    public static int Operands => 6;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<S, TV>(nint count, float** operands, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* a = operands[0];
        float* b = operands[1];
        float* c = operands[2];
        float* d = operands[3];
        float* e = operands[4];
        float* f = operands[5];
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            TV result = TMap.Apply<S, TV>(
                S.Load(in a[i], 0),
                S.Load(in b[i], 0),
                S.Load(in c[i], 0),
                S.Load(in d[i], 0),
                S.Load(in e[i], 0),
                S.Load(in f[i], 0));
            S.Store(result, ref y[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV none = S.Constant(0);
            TV result = TMap.Apply<S, TV>(
                S.LoadPartial(a + i, rest, none),
                S.LoadPartial(b + i, rest, none),
                S.LoadPartial(c + i, rest, none),
                S.LoadPartial(d + i, rest, none),
                S.LoadPartial(e + i, rest, none),
                S.LoadPartial(f + i, rest, none));
            S.StorePartial(result, y + i, rest);
        }
    }
}
