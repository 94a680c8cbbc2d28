namespace ModelGen;

/// <summary>Rectified linear unit as a layer: <c>max(x, 0)</c>, optionally with an upper bound, a slope below and a threshold.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Formula: <see cref="MaxValue"/> from there on, <c>x</c> above <see cref="Threshold"/>, and
/// <c>NegativeSlope·(x − Threshold)</c> below (<c>keras/src/layers/activations/relu.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU, Dense(16), ReLU(MaxValue = 6), Dense(1)]  // (8) → (16) → (16) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReLUAttribute : LayerAttribute
{
    /// <summary>The largest value that comes out, at least 0; no bound by default.</summary>
    public double MaxValue { get; set; } = double.PositiveInfinity;

    /// <summary>The slope below <see cref="Threshold"/>, at least 0.</summary>
    public double NegativeSlope { get; set; }

    /// <summary>The value above which <c>x</c> passes unchanged, at least 0.</summary>
    public double Threshold { get; set; }
}
