namespace ModelGen;

/// <summary>Dropout for layers with the SELU activation: in training it keeps their mean 0 and variance 1.</summary>
/// <param name="rate">The share that is <b>dropped</b>, from 0 to below 1.</param>
/// <remarks>
/// Shape: unchanged; no weights. In training each value becomes <c>a·x + b</c>, or with probability <c>rate</c> <c>a·α′ + b</c>, where α′ = −1.7581
/// is what SELU approaches for small values, <c>a = 1 / √((1 − rate)·(1 + rate·α′²))</c> and <c>b = −a·α′·rate</c>; in prediction and evaluation
/// nothing changes (Klambauer et al. 2017; <c>keras/src/layers/regularization/alpha_dropout.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(64)]
/// [Dense(128, KernelInitializer = Initializer.LecunNormal), SELU, AlphaDropout(0.1), Dense(10)] // (64) → (128) → (128) → (128) → (10)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AlphaDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The share that is dropped.</summary>
    public double Rate { get; } = rate;
}
