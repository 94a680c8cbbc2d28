namespace ModelGen;

/// <summary>Shrinks a volume: each result is the mean of the values of the places in a window, channel by channel.</summary>
/// <param name="poolSize">The window: one number for all axes, or depth, height and width, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(d, h, w, channels) → (d′, h′, w′, channels)</c>; no weights. An axis of n places under windows of p places, s apart, becomes
/// <c>⌊(n − p) / s⌋ + 1</c> with <see cref="Padding.Valid"/>, which must be at least 1, and <c>⌊(n − 1) / s⌋ + 1</c> with
/// <see cref="Padding.Same"/>. Padding does not count: the mean is of the places that exist
/// (<c>keras/src/layers/pooling/average_pooling3d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(16, 28, 28, 4)]
/// [AveragePooling3D]                         // (16, 28, 28, 4) → (8, 14, 14, 4): 2x2x2 windows
/// [AveragePooling3D(1, 2, 2)]                // (8, 14, 14, 4) → (8, 7, 7, 4)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AveragePooling3DAttribute(params int[] poolSize) : LayerAttribute
{
    /// <summary>The window; empty is 2.</summary>
    public int[] PoolSize { get; } = poolSize;

    /// <summary>From the start of one window to that of the next, the same along every axis, at least 1. Where nothing is given it is the pool size.</summary>
    public int Strides { get; set; } = int.MinValue;

    /// <summary>The strides where axes differ: a number for each; empty where <see cref="Strides"/> holds.</summary>
    public int[] StridesByAxis { get; set; } = [];

    /// <summary>What happens at the border.</summary>
    public Padding Padding { get; set; }
}
