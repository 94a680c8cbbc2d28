namespace ModelGen;

/// <summary>The largest of the values of the current tensor and other ones, place by place.</summary>
/// <param name="names">The other tensors: names given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <remarks>
/// <para>
/// Shape: axes must be equally long from the last one on; an axis of length 1 is repeated, and a tensor of fewer axes gets axes of length 1
/// in front: <c>(8, 8, 16)</c> and <c>(16)</c> give <c>(8, 8, 16)</c>. No weights.
/// </para>
/// <para>
/// Formula: <c>max(x, a, b, …)</c>; of equal values the first one gets the gradient (<c>keras/src/layers/merging/maximum.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(16)]
/// [Tap("x"), Dense(8), Tap("first")]                              // (16) → (8)
/// [From("x"), Dense(8)]                                           // (16) → (8)
/// [Maximum("first"), Dense(1)]                                    // (8) → (8) → (1)
/// public partial class Maxout;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MaximumAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The other tensors.</summary>
    public string[] Names { get; } = names;
}
