namespace ModelGen.Kernels;

/// <summary>What kernels need beyond <see cref="ISimd{TV}"/>: reading and writing part of a vector where a row ends.</summary>
/// <typeparam name="TV">The vector.</typeparam>
internal interface IKernelSimd<TV> : ISimd<TV>
    where TV : struct
{
    /// <summary>
    /// Reads the first <paramref name="count"/> lanes (0 up to a whole vector), touching no memory behind them; the others are
    /// those of <paramref name="rest"/>.
    /// </summary>
    static abstract unsafe TV LoadPartial(float* source, nint count, TV rest);

    /// <summary>Writes the first <paramref name="count"/> lanes (0 up to a whole vector), touching no memory behind them.</summary>
    static abstract unsafe void StorePartial(TV value, float* destination, nint count);
}
