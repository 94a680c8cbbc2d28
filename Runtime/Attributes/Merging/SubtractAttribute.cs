namespace ModelGen;

/// <summary>Subtracts another tensor from the current one.</summary>
/// <param name="names">The other tensors: names given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <remarks>
/// <para>
/// Shape: axes must be equally long from the last one on; an axis of length 1 is repeated, and a tensor of fewer axes gets axes of length 1
/// in front: <c>(8, 8, 16)</c> and <c>(16)</c> give <c>(8, 8, 16)</c>. No weights.
/// </para>
/// <para>
/// Formula: <c>x − a</c>, of exactly one other tensor (<c>keras/src/layers/merging/subtract.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(16)]
/// [Dense(8), Tap("guess"), Dense(8)]                              // (16) → (8) → (8)
/// [Subtract("guess"), Dense(1)]                                   // (8) → (8) → (1)
/// public partial class Corrected;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SubtractAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The other tensors.</summary>
    public string[] Names { get; } = names;
}
