namespace ModelGen;

/// <summary>Gaussian error linear unit, exact: <c>x·Φ(x) = ½·x·(1 + erf(x/√2))</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Φ is the distribution function of the normal distribution; <see cref="GELUTanhAttribute"/> is the faster
/// approximation (Hendrycks and Gimpel 2016; <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), GELU, Dense(1)]                 // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GELUAttribute : LayerAttribute;
