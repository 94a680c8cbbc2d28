namespace ModelGen;

/// <summary>
/// Keeps the kernel of <b>the layer that follows it</b> at spectral norm 1, so that the layer never enlarges a difference of its inputs:
/// it steadies the training of adversarial networks.
/// </summary>
/// <remarks>
/// <para>
/// C# attributes cannot be nested, so the wrapper stands right before the layer it wraps: <c>[SpectralNormalization, Dense(16)]</c> is
/// <b>one</b> layer, Keras' <c>SpectralNormalization(Dense(16))</c>, and <c>Name</c> and <c>Allow</c> of the wrapper are those of that
/// layer. The layer needs a kernel: Dense, a convolution, or Embedding with its table.
/// </para>
/// <para>
/// Shape: that of the wrapped layer. Weights: <c>vector_u</c>, <c>(1, last axis of the kernel)</c>, not trained, then those of the
/// wrapped layer.
/// </para>
/// <para>
/// Formula, in training only and before the layer runs, W being the kernel as a matrix of its last axis by all others:
/// <see cref="PowerIterations"/> times <c>v = u·Wᵀ / ‖u·Wᵀ‖</c>, <c>u = v·W / ‖v·W‖</c>, then <c>kernel = kernel / σ</c> with <c>σ = v·W·uᵀ</c>.
/// The kernel itself changes, and the step that follows starts from there; a kernel of zeros stays. In prediction and evaluation the
/// kernel is used as it is (Miyato et al. 2018; <c>keras/src/layers/normalization/spectral_normalization.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(32)]
/// [SpectralNormalization(PowerIterations = 2), Dense(16, Activation = Activation.ReLU)]    // (32) → (16)
/// [SpectralNormalization, Dense(1)]                                                        // (16) → (1)
/// public partial class Critic;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SpectralNormalizationAttribute : LayerAttribute
{
    /// <summary>How often the approximation is refined before a step, at least once.</summary>
    public int PowerIterations { get; set; } = 1;
}
