namespace ModelGen;

/// <summary>Continuously differentiable exponential linear unit: <c>max(x, 0) + min(eˣ − 1, 0)</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. With its α of 1 it is the same function as <see cref="ELUAttribute"/> with 1 (Barron 2017;
/// <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), CELU, Dense(1)]                 // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class CELUAttribute : LayerAttribute;
