namespace ModelGen;

/// <summary><c>x</c> above 0, else 0.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Keras' <c>threshold(x, 0, 0)</c>; for another threshold use <c>ReLU(Threshold = …)</c>
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), Threshold, Dense(1)]            // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ThresholdAttribute : LayerAttribute;
