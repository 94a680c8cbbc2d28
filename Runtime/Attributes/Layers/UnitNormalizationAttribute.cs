namespace ModelGen;

/// <summary>Brings the values of each position to length 1: their squares sum to 1.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Formula: <c>x / √(Σx²)</c>, the sum over the normalized axes of one sample, where values that are all 0 stay
/// 0 (<c>keras/src/layers/normalization/unit_normalization.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 64)]
/// [UnitNormalization]                         // (10, 64) → (10, 64): each step's 64 values
/// [UnitNormalization(Axes = [1, 2])]          // (10, 64) → (10, 64): each sample's 640 values
/// public partial class Normalized;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UnitNormalizationAttribute : LayerAttribute
{
    /// <summary>The normalized axis, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>The normalized axes where there are several, numbered as <see cref="Axis"/>, which they replace.</summary>
    public int[] Axes { get; set; } = [];
}
