namespace ModelGen;

/// <summary><c>x·sigmoid(x)</c>, also called swish.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Smooth, not monotonic, unbounded above, at least −0.279 (Ramachandran et al. 2017;
/// <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), SiLU, Dense(1)]                 // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SiLUAttribute : LayerAttribute;
