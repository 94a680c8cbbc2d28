namespace ModelGen;

/// <summary><c>log(sigmoid(x)) = −log(1 + e⁻ˣ)</c>: at most 0.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Computed so that it neither overflows nor becomes −∞ for large negative values
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), LogSigmoid, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LogSigmoidAttribute : LayerAttribute;
