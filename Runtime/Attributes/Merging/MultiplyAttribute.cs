namespace ModelGen;

/// <summary>Multiplies the current tensor by other ones.</summary>
/// <param name="names">The other tensors: names given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <remarks>
/// <para>
/// Shape: axes must be equally long from the last one on; an axis of length 1 is repeated, and a tensor of fewer axes gets axes of length 1
/// in front: <c>(8, 8, 16)</c> and <c>(16)</c> give <c>(8, 8, 16)</c>. No weights.
/// </para>
/// <para>
/// Formula: <c>x · a · b · …</c> (<c>keras/src/layers/merging/multiply.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(16)]
/// [Tap("all"), Dense(16, Activation = Activation.Sigmoid)]        // (16) → (16), how much of each value passes
/// [Multiply("all"), Dense(4)]                                     // (16) → (16) → (4)
/// public partial class Gated;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MultiplyAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The other tensors.</summary>
    public string[] Names { get; } = names;
}
