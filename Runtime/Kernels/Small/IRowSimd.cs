namespace ModelGen.Kernels;

/// <summary>
/// Operations on a row of 16 floats, as wide as a panel's narrowest: one 512-bit vector or two 256-bit ones. Straight-line code for
/// small models is written in them.
/// </summary>
/// <typeparam name="TV">The row.</typeparam>
public interface IRowSimd<TV> : ISimd<TV>
    where TV : struct
{
    /// <summary>Writes the first <paramref name="count"/> of the 16 values, and nothing behind them.</summary>
    static abstract void StoreFirst(TV value, ref float destination, nint offset, int count);
}
