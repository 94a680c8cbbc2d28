namespace ModelGen;

/// <summary>In training, adds normally distributed noise to every value.</summary>
/// <param name="stddev">The standard deviation of the noise, at least 0.</param>
/// <remarks>
/// Shape: unchanged; no weights. In training <c>x + noise</c> with mean 0; in prediction and evaluation nothing changes
/// (<c>keras/src/layers/regularization/gaussian_noise.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(64)]
/// [GaussianNoise(0.1), Dense(16), ReLU, Dense(64)]    // (64) → (64) → (16) → (16) → (64): a denoising autoencoder
/// public partial class Denoiser;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GaussianNoiseAttribute(double stddev) : LayerAttribute
{
    /// <summary>The standard deviation of the noise.</summary>
    public double Stddev { get; } = stddev;
}
