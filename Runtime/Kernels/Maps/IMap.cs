namespace ModelGen.Kernels;

/// <summary>A function of one value, applied to tensors element by element; generated code implements it for every fused chain.</summary>
public interface IMap1
{
    /// <summary>The function, on a vector of values.</summary>
    static abstract TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>A function of two values, applied to tensors element by element.</summary>
public interface IMap2
{
    /// <summary>The function, on vectors of values.</summary>
    static abstract TV Apply<S, TV>(TV a, TV b)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>A function of three values, applied to tensors element by element.</summary>
public interface IMap3
{
    /// <summary>The function, on vectors of values.</summary>
    static abstract TV Apply<S, TV>(TV a, TV b, TV c)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>A function of four values, applied to tensors element by element.</summary>
public interface IMap4
{
    /// <summary>The function, on vectors of values.</summary>
    static abstract TV Apply<S, TV>(TV a, TV b, TV c, TV d)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>A function of five values, applied to tensors element by element.</summary>
public interface IMap5
{
    /// <summary>The function, on vectors of values.</summary>
    static abstract TV Apply<S, TV>(TV a, TV b, TV c, TV d, TV e)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>A function of six values, applied to tensors element by element.</summary>
public interface IMap6
{
    /// <summary>The function, on vectors of values.</summary>
    static abstract TV Apply<S, TV>(TV a, TV b, TV c, TV d, TV e, TV f)
        where S : struct, ISimd<TV>
        where TV : struct;
}
