namespace ModelGen;

/// <summary><c>min(max(x, 0), 6)</c>: a rectified linear unit that stops at 6.</summary>
/// <remarks>
/// Shape: unchanged; no weights. The same as <c>ReLU(MaxValue = 6)</c>; common in models made for small numbers of bits
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU6, Dense(1)]                // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReLU6Attribute : LayerAttribute;
