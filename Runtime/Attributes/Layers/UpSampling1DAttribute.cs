namespace ModelGen;

/// <summary>A sequence made larger by whole factors.</summary>
/// <param name="size">The factors: one number, each at least 1; none is 2.</param>
/// <remarks>
/// Shape: <c>(n, channels) → (n · size, channels)</c>; no weights: each place is repeated
/// (<c>keras/src/layers/reshaping/up_sampling1d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(50, 8)]
/// [UpSampling1D]                 // (50, 8) → (100, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UpSampling1DAttribute(params int[] size) : LayerAttribute
{
    /// <summary>The factors; empty is 2.</summary>
    public int[] Size { get; } = size;
}
