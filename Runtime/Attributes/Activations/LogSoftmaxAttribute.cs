namespace ModelGen;

/// <summary>The logarithm of <see cref="SoftmaxAttribute"/> along the last axis: <c>x − log Σ eˣ</c>.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Exact where the probability itself would round to 0 (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(5), LogSoftmax]                      // (8) → (5) → (5)
/// public partial class Scores;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LogSoftmaxAttribute : LayerAttribute;
