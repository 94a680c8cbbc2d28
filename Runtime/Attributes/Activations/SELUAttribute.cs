namespace ModelGen;

/// <summary>Scaled exponential linear unit: <c>1.05070098·x</c> above 0, <c>1.05070098·1.67326324·(eˣ − 1)</c> below.</summary>
/// <remarks>
/// Shape: unchanged; no weights. The two numbers keep mean 0 and variance 1 from layer to layer when kernels start from
/// <see cref="Initializer.LecunNormal"/> (Klambauer et al. 2017; <c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16, KernelInitializer = Initializer.LecunNormal), SELU, Dense(1)] // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SELUAttribute : LayerAttribute;
