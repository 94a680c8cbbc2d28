namespace ModelGen;

/// <summary>0 up to −1, <c>½·(x + 1)</c> between −1 and 1, 1 from 1.</summary>
/// <remarks>
/// Shape: unchanged; no weights. The derivative of <see cref="SparsePlusAttribute"/> (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), SparseSigmoid, Dense(1)]        // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SparseSigmoidAttribute : LayerAttribute;
