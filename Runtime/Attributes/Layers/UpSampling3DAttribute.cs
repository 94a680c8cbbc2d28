namespace ModelGen;

/// <summary>A volume made larger by whole factors.</summary>
/// <param name="size">The factors: one number for all axes, or depth, height and width, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(d, h, w, channels) → (d · size, h · size, w · size, channels)</c>; no weights: each place is repeated
/// (<c>keras/src/layers/reshaping/up_sampling3d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(4, 7, 7, 8)]
/// [UpSampling3D]                 // (4, 7, 7, 8) → (8, 14, 14, 8)
/// [UpSampling3D(1, 2, 2)]        // (8, 14, 14, 8) → (8, 28, 28, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UpSampling3DAttribute(params int[] size) : LayerAttribute
{
    /// <summary>The factors; empty is 2.</summary>
    public int[] Size { get; } = size;
}
