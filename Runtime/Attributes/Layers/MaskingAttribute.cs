namespace ModelGen;

/// <summary>Marks steps of a sequence that are not there: those whose values all equal <see cref="MaskValue"/>.</summary>
/// <remarks>
/// Shape: unchanged, <c>(steps, features)</c>; no weights. Marked steps become 0; recurrent layers, attention, averages over steps and the
/// loss pass over them (<c>keras/src/layers/core/masking.py</c>). Layers that move or join steps (Flatten, Reshape, convolutions) lose
/// the marks.
/// </remarks>
/// <example>
/// Sequences of up to 30 measurements, filled up with −1:
/// <code>
/// [Model(30, 4)]
/// [Masking(MaskValue = -1), Dense(8, PerTimestep = true)]         // (30, 4) → (30, 4) → (30, 8)
/// public partial class Measurements;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MaskingAttribute : LayerAttribute
{
    /// <summary>The value that all of a step's values have where the step is not there.</summary>
    public double MaskValue { get; set; }
}
