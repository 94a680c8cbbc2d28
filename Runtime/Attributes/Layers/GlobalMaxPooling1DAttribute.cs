namespace ModelGen;

/// <summary>The largest value of each channel over a whole sequence.</summary>
/// <remarks>
/// Shape: <c>(n, channels) → (channels)</c>, with <see cref="KeepDims"/> <c>(1, channels)</c>; no weights
/// (<c>keras/src/layers/pooling/global_max_pooling1d.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [GlobalMaxPooling1D]                   // (100, 8) → (8)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GlobalMaxPooling1DAttribute : LayerAttribute
{
    /// <summary>Whether the pooled axes stay, with length 1.</summary>
    public bool KeepDims { get; set; }
}
