namespace ModelGen;

/// <summary>Gaussian error linear unit by its tanh approximation: <c>½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Keras' <c>gelu(x, approximate=True)</c>; at most 0.0005 from <see cref="GELUAttribute"/> (Hendrycks and
/// Gimpel 2016; <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), GELUTanh, Dense(1)]             // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GELUTanhAttribute : LayerAttribute;
