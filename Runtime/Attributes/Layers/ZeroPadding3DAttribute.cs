namespace ModelGen;

/// <summary>Zeros around a volume.</summary>
/// <param name="padding">How many: one number for all sides; depth, height and width; or front, back, top, bottom, left and right. None is 1.</param>
/// <remarks>
/// Shape: <c>(d, h, w, channels) → (before + d + behind, before + h + behind, before + w + behind, channels)</c>; no weights
/// (<c>keras/src/layers/reshaping/zero_padding3d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(4, 14, 14, 8)]
/// [ZeroPadding3D]                // (4, 14, 14, 8) → (6, 16, 16, 8)
/// [ZeroPadding3D(0, 1, 2)]       // (6, 16, 16, 8) → (6, 18, 20, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ZeroPadding3DAttribute(params int[] padding) : LayerAttribute
{
    /// <summary>How many zeros; empty is 1 on every side.</summary>
    public int[] Padding { get; } = padding;
}
