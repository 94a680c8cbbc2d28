namespace ModelGen;

/// <summary><c>clip(x/6 + ½, 0, 1)</c>: a sigmoid of three straight lines.</summary>
/// <remarks>
/// Shape: unchanged; no weights. Keras 2 and TensorFlow.js have <c>clip(0.2·x + ½, 0, 1)</c>; this is Keras 3's
/// (<c>keras/src/activations/activations.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), HardSigmoid, Dense(1)]          // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HardSigmoidAttribute : LayerAttribute;
