namespace ModelGen;

/// <summary>The mean of the current tensor and other ones.</summary>
/// <param name="names">The other tensors: names given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <remarks>
/// <para>
/// Shape: axes must be equally long from the last one on; an axis of length 1 is repeated, and a tensor of fewer axes gets axes of length 1
/// in front: <c>(8, 8, 16)</c> and <c>(16)</c> give <c>(8, 8, 16)</c>. No weights.
/// </para>
/// <para>
/// Formula: <c>(x + a + b + …) / n</c> (<c>keras/src/layers/merging/average.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(16)]
/// [Tap("x"), Dense(3, Activation = Activation.Softmax), Tap("first")]    // (16) → (3)
/// [From("x"), Dense(3, Activation = Activation.Softmax)]                 // (16) → (3)
/// [Average("first")]                                                     // (3) → (3), the mean of both answers
/// public partial class Ensemble;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AverageAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The other tensors.</summary>
    public string[] Names { get; } = names;
}
