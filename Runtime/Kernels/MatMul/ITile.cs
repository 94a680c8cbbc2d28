namespace ModelGen.Kernels;

/// <summary>A block of the product small enough for its sums to stay in registers.</summary>
internal interface ITile
{
    /// <summary>Rows of the block.</summary>
    static abstract int Rows { get; }

    /// <summary>Vectors in each of its rows.</summary>
    static abstract int Vectors { get; }

    /// <summary>Computes the block: every sum starts at the start values and grows in the order of the steps.</summary>
    static abstract void Run<S, TV, TEpilogue>(in TileTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue;
}
