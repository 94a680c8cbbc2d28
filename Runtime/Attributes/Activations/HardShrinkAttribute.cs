namespace ModelGen;

/// <summary><c>x</c> where <c>|x|</c> exceeds ½, else 0.</summary>
/// <remarks>Shape: unchanged; no weights. Small values become 0, the others stay (<c>keras/src/activations/activations.py</c>).</remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), HardShrink, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HardShrinkAttribute : LayerAttribute;
