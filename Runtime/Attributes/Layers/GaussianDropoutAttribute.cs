namespace ModelGen;

/// <summary>In training, multiplies every value by normally distributed noise around 1.</summary>
/// <param name="rate">The dropout rate whose noise it imitates, from 0 to below 1.</param>
/// <remarks>
/// Shape: unchanged; no weights. In training <c>x·noise</c> with mean 1 and standard deviation <c>√(rate / (1 − rate))</c>; in prediction
/// and evaluation nothing changes (Srivastava et al. 2014; <c>keras/src/layers/regularization/gaussian_dropout.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(64)]
/// [Dense(128), ReLU, GaussianDropout(0.2), Dense(10)] // (64) → (128) → (128) → (128) → (10)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GaussianDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The dropout rate whose noise it imitates.</summary>
    public double Rate { get; } = rate;
}
