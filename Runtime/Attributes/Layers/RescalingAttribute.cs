namespace ModelGen;

/// <summary>Multiplies every value by a fixed number and adds another.</summary>
/// <param name="scale">The factor.</param>
/// <remarks>
/// Shape: unchanged; no weights. Formula: <c>x·scale + offset</c> (<c>keras/src/layers/preprocessing/rescaling.py</c>).
/// </remarks>
/// <example>
/// Pixels of 0 to 255 become −1 to 1:
/// <code>
/// [Model(28, 28)]
/// [Rescaling(1 / 127.5, Offset = -1), Flatten, Dense(10)]     // (28, 28) → (28, 28) → (784) → (10)
/// public partial class Digits;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RescalingAttribute(double scale) : LayerAttribute
{
    /// <summary>The factor.</summary>
    public double Scale { get; } = scale;

    /// <summary>What is added after the multiplication.</summary>
    public double Offset { get; set; }
}
