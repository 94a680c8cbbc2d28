namespace ModelGen;

/// <summary>Joins the current tensor and other ones along an axis, by default the last one.</summary>
/// <param name="names">The other tensors, in the order in which they follow: names given by <see cref="TapAttribute"/> or <see cref="InputAttribute"/>.</param>
/// <remarks>
/// Shape: along <see cref="Axis"/> the lengths add up; all other axes must be equal. No weights
/// (<c>keras/src/layers/merging/concatenate.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(16)]
/// [Dense(8, Activation = Activation.ReLU), Tap("early")]          // (16) → (8)
/// [Dense(8, Activation = Activation.ReLU)]                        // (8) → (8)
/// [Concatenate("early"), Dense(4)]                                // (8) → (16) → (4)
/// public partial class Joined;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ConcatenateAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The other tensors.</summary>
    public string[] Names { get; } = names;

    /// <summary>The axis along which they are joined, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;
}
