namespace ModelGen;

/// <summary><c>x·clip(x/6 + ½, 0, 1)</c>, also called hard swish.</summary>
/// <remarks>
/// Shape: unchanged; no weights. 0 below −3, <c>x</c> above 3 (Howard et al. 2019; <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), HardSiLU, Dense(1)]             // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HardSiLUAttribute : LayerAttribute;
