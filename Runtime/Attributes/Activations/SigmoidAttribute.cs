namespace ModelGen;

/// <summary><c>1 / (1 + e⁻ˣ)</c>: between 0 and 1.</summary>
/// <remarks>
/// Shape: unchanged; no weights. As the last layer it answers yes or no and goes with <see cref="Loss.BinaryCrossentropy"/>; the two are
/// then computed together. Between hidden layers it passes at most a quarter of the gradient back
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU, Dense(1), Sigmoid]        // (8) → (16) → (16) → (1) → (1)
/// [Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
/// public partial class YesOrNo;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SigmoidAttribute : LayerAttribute;
