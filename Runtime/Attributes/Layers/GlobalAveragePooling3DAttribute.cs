namespace ModelGen;

/// <summary>The mean of each channel over a whole volume.</summary>
/// <remarks>
/// Shape: <c>(d, h, w, channels) → (channels)</c>, with <see cref="KeepDims"/> <c>(1, 1, 1, channels)</c>; no weights
/// (<c>keras/src/layers/pooling/global_average_pooling3d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(4, 7, 7, 64)]
/// [GlobalAveragePooling3D]                   // (4, 7, 7, 64) → (64)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePooling3DAttribute : LayerAttribute
{
    /// <summary>Whether the pooled axes stay, with length 1.</summary>
    public bool KeepDims { get; set; }
}
