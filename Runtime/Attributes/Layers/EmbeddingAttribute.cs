namespace ModelGen;

/// <summary>Looks up a learned vector for every whole number of its input: words, characters, categories.</summary>
/// <param name="inputDim">How many different numbers there are: the largest and 1.</param>
/// <param name="outputDim">How many values a vector has.</param>
/// <remarks>
/// <para>
/// Shape: <c>(…) → (…, outputDim)</c>. Weights: <c>embeddings (inputDim, outputDim)</c>
/// (<c>keras/src/layers/core/embedding.py</c>).
/// </para>
/// <para>
/// The input holds the numbers 0 to <c>inputDim − 1</c> as floats; a fraction is cut off, as Keras' cast does. Any other number stops
/// prediction and training with an <see cref="ArgumentException"/> that names the layer, the number and the range. No gradient passes to
/// the numbers.
/// </para>
/// </remarks>
/// <example>
/// Sequences of 20 words out of 10,000, of which 0 stands for no word:
/// <code>
/// [Model(20)]
/// [Embedding(10_000, 64, MaskZero = true)]        // (20) → (20, 64): 640000 parameters
/// public partial class Words;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddingAttribute(int inputDim, int outputDim) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="inputDim">How many different numbers there are: the largest and 1.</param>
    /// <param name="outputDim">How many values a vector has, as an expression over the block's axes.</param>
    public EmbeddingAttribute(int inputDim, string outputDim)
        : this(inputDim, 0) => OutputDimExpression = outputDim;

    /// <summary>How many different numbers there are.</summary>
    public int InputDim { get; } = inputDim;

    /// <summary>How many values a vector has.</summary>
    public int OutputDim { get; } = outputDim;

    /// <summary>How many values a vector has, as an expression over the axes of the block the layer is in.</summary>
    public string? OutputDimExpression { get; }

    /// <summary>Whether 0 stands for a step that is not there: it is masked in the layers behind and in the loss.</summary>
    public bool MaskZero { get; set; }

    /// <summary>How the vectors start.</summary>
    public Initializer EmbeddingsInitializer { get; set; } = Initializer.RandomUniform;

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
