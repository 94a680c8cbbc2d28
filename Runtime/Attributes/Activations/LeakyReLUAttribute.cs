namespace ModelGen;

/// <summary>Leaky rectified linear unit as a layer: <c>x</c> above 0, <c>NegativeSlope·x</c> below.</summary>
/// <remarks>
/// Shape: unchanged; no weights. As in Keras the layer's slope is 0.3 while the function <see cref="Activation.LeakyReLU"/> has 0.2
/// (Maas et al. 2013; <c>keras/src/layers/activations/leaky_relu.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), LeakyReLU(NegativeSlope = 0.1), Dense(1)]       // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>The slope below 0, at least 0.</summary>
    public double NegativeSlope { get; set; } = 0.3;
}
