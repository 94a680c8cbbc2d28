namespace ModelGen;

/// <summary><c>x − tanh(x)</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Almost 0 around 0, almost <c>x ∓ 1</c> far from it (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), TanhShrink, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TanhShrinkAttribute : LayerAttribute;
