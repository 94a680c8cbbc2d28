namespace ModelGen;

/// <summary><c>clip(x, −1, 1)</c>.</summary>
/// <remarks>Shape: unchanged; no weights. A tanh of three straight lines (<c>keras/src/activations/activations.py</c>).</remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), HardTanh, Dense(1)]             // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HardTanhAttribute : LayerAttribute;
