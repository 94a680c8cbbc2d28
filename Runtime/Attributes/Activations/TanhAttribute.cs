namespace ModelGen;

/// <summary>Hyperbolic tangent: between −1 and 1.</summary>
/// <remarks>
/// Shape: unchanged; no weights. As the last layer it suits targets between −1 and 1 (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), Tanh, Dense(1)]                 // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TanhAttribute : LayerAttribute;
