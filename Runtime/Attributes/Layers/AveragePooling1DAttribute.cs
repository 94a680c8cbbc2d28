namespace ModelGen;

/// <summary>Shrinks a sequence: each result is the mean of the values of neighbouring steps, channel by channel.</summary>
/// <param name="poolSize">The window: one number, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(n, channels) → (m, channels)</c>; no weights. An axis of n places under windows of p places, s apart, becomes
/// <c>⌊(n − p) / s⌋ + 1</c> with <see cref="Padding.Valid"/>, which must be at least 1, and <c>⌊(n − 1) / s⌋ + 1</c> with
/// <see cref="Padding.Same"/>. Padding does not count: the mean is of the places that exist
/// (<c>keras/src/layers/pooling/average_pooling1d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [AveragePooling1D]                         // (100, 8) → (50, 8)
/// [AveragePooling1D(3, Strides = 2, Padding = Padding.Same)]     // (50, 8) → (25, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AveragePooling1DAttribute(params int[] poolSize) : LayerAttribute
{
    /// <summary>The window; empty is 2.</summary>
    public int[] PoolSize { get; } = poolSize;

    /// <summary>From the start of one window to that of the next, at least 1. Where nothing is given it is the pool size.</summary>
    public int Strides { get; set; } = int.MinValue;

    /// <summary>What happens at the border.</summary>
    public Padding Padding { get; set; }
}
