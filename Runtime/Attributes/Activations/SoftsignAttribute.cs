namespace ModelGen;

/// <summary><c>x / (1 + |x|)</c>: between −1 and 1.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Like tanh, but it comes near its bounds much later (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), Softsign, Dense(1)]             // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SoftsignAttribute : LayerAttribute;
