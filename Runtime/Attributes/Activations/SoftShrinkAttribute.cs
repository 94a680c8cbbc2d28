namespace ModelGen;

/// <summary><c>x − ½</c> above ½, <c>x + ½</c> below −½, 0 between.</summary>
/// <remarks>Shape: unchanged; no weights. Draws every value towards 0 by ½ (<c>keras/src/activations/activations.py</c>).</remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), SoftShrink, Dense(1)]           // (8) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SoftShrinkAttribute : LayerAttribute;
