namespace ModelGen;

/// <summary>Adds a learned vector to every step, one for each position, so that attention knows the order of steps.</summary>
/// <param name="sequenceLength">The most steps there can be, at least 1.</param>
/// <remarks>
/// Shape: unchanged, <c>(steps, features)</c>. Weights: <c>embeddings (sequenceLength, features)</c>, of which the first <c>steps</c>
/// are used. It is KerasHub's layer of that name (<c>keras_hub/src/layers/modeling/position_embedding.py</c>) <b>and the addition that
/// always follows it</b>: KerasHub's gives the vectors alone. A sequence longer than <c>sequenceLength</c> is an error.
/// </remarks>
/// <example>
/// <code>
/// [Model(32)]
/// [Embedding(100, 16), PositionEmbedding(32)]     // (32) → (32, 16) → (32, 16): 3200 parameters
/// [MultiHeadAttention(2, 8)]                      // (32, 16) → (32, 16): 3200 parameters
/// public partial class Ordered;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class PositionEmbeddingAttribute(int sequenceLength) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="sequenceLength">The most steps there can be, as an expression over the block's axes: <c>"T"</c>.</param>
    public PositionEmbeddingAttribute(string sequenceLength)
        : this(0) => SequenceLengthExpression = sequenceLength;

    /// <summary>The most steps there can be.</summary>
    public int SequenceLength { get; } = sequenceLength;

    /// <summary>The most steps there can be, as an expression over the axes of the block the layer is in.</summary>
    public string? SequenceLengthExpression { get; }

    /// <summary>How the vectors start.</summary>
    public Initializer EmbeddingsInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the vectors.</summary>
    public double EmbeddingsInitializerValue { get; set; }

    /// <summary>A penalty on the vectors that joins the loss.</summary>
    public Regularizer EmbeddingsRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="EmbeddingsRegularizer"/>.</summary>
    public double EmbeddingsL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="EmbeddingsRegularizer"/>.</summary>
    public double EmbeddingsL2 { get; set; } = 0.01;

    /// <summary>What the vectors are brought back to after every step.</summary>
    public Constraint EmbeddingsConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the vectors.</summary>
    public double EmbeddingsConstraintValue { get; set; } = 2;
}
