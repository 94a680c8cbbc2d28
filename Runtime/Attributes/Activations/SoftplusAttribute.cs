namespace ModelGen;

/// <summary><c>log(1 + eˣ)</c>: always above 0.</summary>
/// <remarks>
/// Shape: unchanged; no weights. As the last layer it suits targets that are never negative: unlike <c>ReLU</c> it never stops learning
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU, Dense(1), Softplus]       // (8) → (16) → (16) → (1) → (1)
/// [Compile(Loss.MeanSquaredError, Optimizer.Adam)]
/// public partial class Distance;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SoftplusAttribute : LayerAttribute;
