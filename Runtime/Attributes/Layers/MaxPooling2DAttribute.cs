namespace ModelGen;

/// <summary>Shrinks an image: each result is the largest value of the places in a window, channel by channel.</summary>
/// <param name="poolSize">The window: one number for both axes, or height and width, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(h, w, channels) → (h′, w′, channels)</c>; no weights. An axis of n places under windows of p places, s apart, becomes
/// <c>⌊(n − p) / s⌋ + 1</c> with <see cref="Padding.Valid"/>, which must be at least 1, and <c>⌊(n − 1) / s⌋ + 1</c> with
/// <see cref="Padding.Same"/>. Padding never is the maximum. The first of several that are largest gets the gradient
/// (<c>keras/src/layers/pooling/max_pooling2d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(28, 28, 8)]
/// [MaxPooling2D]                         // (28, 28, 8) → (14, 14, 8): 2x2 windows
/// [MaxPooling2D(3, Strides = 2, Padding = Padding.Same)]     // (14, 14, 8) → (7, 7, 8)
/// [MaxPooling2D(1, 7)]                   // (7, 7, 8) → (7, 1, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MaxPooling2DAttribute(params int[] poolSize) : LayerAttribute
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
