namespace ModelGen;

/// <summary>A sequence without its first and last places.</summary>
/// <param name="cropping">How many go: one number for both ends, or the start and the end. None is 1.</param>
/// <remarks>
/// Shape: <c>(n, channels) → (n − before − behind, channels)</c>, each at least 1; no weights
/// (<c>keras/src/layers/reshaping/cropping1d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [Cropping1D]                   // (100, 8) → (98, 8)
/// [Cropping1D(0, 10)]            // (98, 8) → (88, 8): without the last 10 steps
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Cropping1DAttribute(params int[] cropping) : LayerAttribute
{
    /// <summary>How many places go; empty is 1 at both ends.</summary>
    public int[] Cropping { get; } = cropping;
}
