namespace ModelGen;

/// <summary>Applies an activation function as a layer of its own.</summary>
/// <param name="activation">The function.</param>
/// <remarks>
/// Shape: unchanged; no weights. Each function is also a layer by its own name (<c>[ReLU]</c>) and an argument of weight layers
/// (<c>Dense(16, Activation = Activation.ReLU)</c>); all three compute the same, at the same speed. Two layers have other defaults than
/// the function of their name: <see cref="LeakyReLUAttribute"/> has slope 0.3, <see cref="Activation.LeakyReLU"/> 0.2; and
/// <see cref="PReLUAttribute"/> has weights and is no function.
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16)]                                 // (8) → (16)
/// [Activation(Activation.Tanh)]               // (16) → (16)
/// [Dense(1)]                                  // (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ActivationAttribute(Activation activation) : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Activation { get; } = activation;
}
