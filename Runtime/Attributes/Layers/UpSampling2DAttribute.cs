namespace ModelGen;

/// <summary>An image made larger by whole factors.</summary>
/// <param name="size">The factors: one number for both axes, or height and width, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(h, w, channels) → (h · size, w · size, channels)</c>; no weights: each place is repeated or, with
/// <see cref="Interpolation.Bilinear"/>, what lies between them is mixed by the distance to their centres; the border goes on as it is. Keras'
/// other interpolations (bicubic, lanczos) do not exist here
/// (<c>keras/src/layers/reshaping/up_sampling2d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(14, 14, 8)]
/// [UpSampling2D]                 // (14, 14, 8) → (28, 28, 8)
/// [UpSampling2D(1, 2)]           // (28, 28, 8) → (28, 56, 8)
/// [UpSampling2D(2, Interpolation = Interpolation.Bilinear)]      // (28, 56, 8) → (56, 112, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UpSampling2DAttribute(params int[] size) : LayerAttribute
{
    /// <summary>The factors; empty is 2.</summary>
    public int[] Size { get; } = size;

    /// <summary>What lies between the places there were.</summary>
    public Interpolation Interpolation { get; set; }
}
