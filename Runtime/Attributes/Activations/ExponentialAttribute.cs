namespace ModelGen;

/// <summary><c>eˣ</c>: always above 0.</summary>
/// <remarks>
/// Shape: unchanged; no weights. As the last layer with <see cref="Loss.Poisson"/> it makes the model predict the logarithm of a rate
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(1), Exponential]                     // (8) → (1) → (1)
/// [Compile(Loss.Poisson, Optimizer.Adam)]
/// public partial class Counts;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ExponentialAttribute : LayerAttribute;
