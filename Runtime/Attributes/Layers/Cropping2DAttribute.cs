namespace ModelGen;

/// <summary>An image without its first and last places.</summary>
/// <param name="cropping">How many go: one number for all sides; height and width; or top, bottom, left and right. None is 0.</param>
/// <remarks>
/// Shape: <c>(h, w, channels) → (h − before − behind, w − before − behind, channels)</c>, each at least 1; no weights
/// (<c>keras/src/layers/reshaping/cropping2d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(28, 28, 8)]
/// [Cropping2D(2)]                // (28, 28, 8) → (24, 24, 8)
/// [Cropping2D(1, 2)]             // (24, 24, 8) → (22, 20, 8)
/// [Cropping2D(4, 0, 0, 0)]       // (22, 20, 8) → (18, 20, 8): without the 4 rows at the top
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Cropping2DAttribute(params int[] cropping) : LayerAttribute
{
    /// <summary>How many places go; empty is 0.</summary>
    public int[] Cropping { get; } = cropping;
}
