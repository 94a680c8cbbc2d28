namespace ModelGen;

/// <summary>Multiplies the current tensor by another one and sums the products over an axis of each.</summary>
/// <param name="other">The other tensor: a name given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <param name="axes">
/// The axis summed over, of both tensors or first of the current and then of the other one, in Keras' numbering: the batch is 0, the
/// first axis of a sample 1, the last −1.
/// </param>
/// <remarks>
/// Shape: the axes of the current tensor without the one summed over, then those of the other one; <c>(1)</c> where none is left. The two
/// axes must be equally long. No weights. Formula: <c>y[i, j] = Σₖ x[i, k]·a[k, j]</c> for each sample
/// (<c>keras/src/layers/merging/dot.py</c>).
/// </remarks>
/// <example>
/// How alike two texts are, as the cosine of two vectors:
/// <code>
/// [Model]
/// [Input("first", 32), Dense(8), Tap("a")]                        // (32) → (8)
/// [Input("second", 32), Dense(8)]                                 // (32) → (8)
/// [Dot("a", 1, Normalize = true)]                                 // (8) → (1)
/// public partial class Alike;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DotAttribute(string other, params int[] axes) : LayerAttribute
{
    /// <summary>The other tensor.</summary>
    public string Other { get; } = other;

    /// <summary>The axis summed over, of both tensors or one for each.</summary>
    public int[] Axes { get; } = axes;

    /// <summary>Whether both tensors are first brought to length 1 along these axes, so that the result is a cosine.</summary>
    public bool Normalize { get; set; }
}
