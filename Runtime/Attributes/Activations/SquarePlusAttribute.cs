namespace ModelGen;

/// <summary><c>½·(x + √(x² + 4))</c>: always above 0.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Like softplus, without exponential or logarithm (Barron 2021;
/// <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), SquarePlus, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SquarePlusAttribute : LayerAttribute;
