namespace ModelGen;

/// <summary>The mean of each channel over a whole image.</summary>
/// <remarks>
/// Shape: <c>(h, w, channels) → (channels)</c>, with <see cref="KeepDims"/> <c>(1, 1, channels)</c>; no weights
/// (<c>keras/src/layers/pooling/global_average_pooling2d.py</c>). Unlike Flatten it leaves the layers behind it few inputs, and as many for an image of any size.
/// </remarks>
/// <example>
/// <code>
/// [Model(7, 7, 64)]
/// [GlobalAveragePooling2D]                   // (7, 7, 64) → (64)
/// [Dense(10)]                                 // (64) → (10)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePooling2DAttribute : LayerAttribute
{
    /// <summary>Whether the pooled axes stay, with length 1.</summary>
    public bool KeepDims { get; set; }
}
