namespace ModelGen;

/// <summary><c>x·tanh(log(1 + eˣ))</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Smooth, not monotonic, unbounded above, at least −0.309 (Misra 2019;
/// <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), Mish, Dense(1)]                 // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MishAttribute : LayerAttribute;
