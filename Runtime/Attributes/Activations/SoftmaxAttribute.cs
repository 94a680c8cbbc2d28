namespace ModelGen;

/// <summary>Turns scores into a probability distribution: all above 0, with sum 1 along <see cref="Axis"/>.</summary>
/// <remarks>
/// <para>
/// Shape: unchanged; no weights. Formula: <c>exp(x − max) / Σ exp(x − max)</c> (<c>keras/src/layers/activations/softmax.py</c>).
/// </para>
/// <para>
/// As the last layer it goes with <see cref="Loss.CategoricalCrossentropy"/> or <see cref="Loss.SparseCategoricalCrossentropy"/>; the
/// two are then computed together. Over one single value it is always 1; use <see cref="SigmoidAttribute"/> for yes or no.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(20)]
/// [Dense(32), ReLU, Dense(5), Softmax]        // (20) → (32) → (32) → (5) → (5): the probabilities of five classes
/// [Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)]
/// public partial class Classifier;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>The axis of the distribution, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;
}
