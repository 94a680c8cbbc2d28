namespace ModelGen;

/// <summary>Exponential linear unit as a layer: <c>x</c> above 0, <c>Alpha·(eˣ − 1)</c> below.</summary>
/// <remarks>Shape: unchanged; no weights (Clevert et al. 2016; <c>keras/src/layers/activations/elu.py</c>).</remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ELU, Dense(1)]                  // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>The value that is approached far below 0, with the sign changed.</summary>
    public double Alpha { get; set; } = 1;
}
