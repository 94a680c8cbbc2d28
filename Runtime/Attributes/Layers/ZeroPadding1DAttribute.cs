namespace ModelGen;

/// <summary>Zeros around a sequence.</summary>
/// <param name="padding">How many: one number for both ends, or the start and the end. None is 1.</param>
/// <remarks>
/// Shape: <c>(n, channels) → (before + n + behind, channels)</c>; no weights
/// (<c>keras/src/layers/reshaping/zero_padding1d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [ZeroPadding1D]                // (100, 8) → (102, 8)
/// [ZeroPadding1D(2, 0)]          // (102, 8) → (104, 8): zeros at the start only
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ZeroPadding1DAttribute(params int[] padding) : LayerAttribute
{
    /// <summary>How many zeros; empty is 1 on every side.</summary>
    public int[] Padding { get; } = padding;
}
