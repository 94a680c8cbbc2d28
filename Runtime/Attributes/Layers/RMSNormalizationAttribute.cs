namespace ModelGen;

/// <summary>Divides the values of each position by the root of their mean square, then lets every one learn its own scale.</summary>
/// <remarks>
/// <para>
/// Shape: unchanged. Weight, in the shape of the normalized axes: <c>scale</c>.
/// </para>
/// <para>
/// Formula: <c>scale·x / √(mean(x²) + ε)</c>, the mean over the normalized axes of one sample, in training and prediction alike (Zhang and
/// Sennrich 2019; <c>keras/src/layers/normalization/rms_normalization.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 64)]
/// [RMSNormalization]                          // (10, 64) → (10, 64): each step over its 64 values; scale: (64)
/// [RMSNormalization(Axes = [1, 2])]           // (10, 64) → (10, 64): each sample over its 640 values; scale: (10, 64)
/// public partial class Normalized;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RMSNormalizationAttribute : LayerAttribute
{
    /// <summary>The normalized axis, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>The normalized axes where there are several, numbered as <see cref="Axis"/>, which they replace.</summary>
    public int[] Axes { get; set; } = [];

    /// <summary>ε, added to the mean square.</summary>
    public double Epsilon { get; set; } = 1e-6;
}
