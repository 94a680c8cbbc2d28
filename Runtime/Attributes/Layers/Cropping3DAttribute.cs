namespace ModelGen;

/// <summary>A volume without its first and last places.</summary>
/// <param name="cropping">How many go: one number for all sides; depth, height and width; or front, back, top, bottom, left and right. None is 1.</param>
/// <remarks>
/// Shape: <c>(d, h, w, channels) → (d − before − behind, h − before − behind, w − before − behind, channels)</c>, each at least 1; no weights
/// (<c>keras/src/layers/reshaping/cropping3d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(6, 16, 16, 8)]
/// [Cropping3D]                   // (6, 16, 16, 8) → (4, 14, 14, 8)
/// [Cropping3D(0, 1, 2)]          // (4, 14, 14, 8) → (4, 12, 10, 8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Cropping3DAttribute(params int[] cropping) : LayerAttribute
{
    /// <summary>How many places go; empty is 1 on every side.</summary>
    public int[] Cropping { get; } = cropping;
}
