namespace ModelGen;

/// <summary>0 up to −1, <c>¼·(x + 1)²</c> between −1 and 1, <c>x</c> from 1.</summary>
/// <remarks>Shape: unchanged; no weights. Like softplus, but exactly 0 below −1 (<c>keras/src/activations/activations.py</c>).</remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), SparsePlus, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SparsePlusAttribute : LayerAttribute;
