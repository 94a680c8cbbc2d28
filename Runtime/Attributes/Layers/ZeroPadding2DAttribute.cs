namespace ModelGen;

/// <summary>Zeros around an image.</summary>
/// <param name="padding">How many: one number for all sides; height and width; or top, bottom, left and right. None is 1.</param>
/// <remarks>
/// Shape: <c>(h, w, channels) → (before + h + behind, before + w + behind, channels)</c>; no weights
/// (<c>keras/src/layers/reshaping/zero_padding2d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(28, 28, 8)]
/// [ZeroPadding2D]                // (28, 28, 8) → (30, 30, 8)
/// [ZeroPadding2D(1, 2)]          // (30, 30, 8) → (32, 34, 8)
/// [ZeroPadding2D(0, 1, 0, 1)]    // (32, 34, 8) → (33, 35, 8): zeros below and at the right only
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ZeroPadding2DAttribute(params int[] padding) : LayerAttribute
{
    /// <summary>How many zeros; empty is 1 on every side.</summary>
    public int[] Padding { get; } = padding;
}
