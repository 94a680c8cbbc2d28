namespace ModelGen;

/// <summary>Attention of several heads: every step gathers values from the steps that match what it asks for.</summary>
/// <param name="numHeads">How many heads look at once, at least 1.</param>
/// <param name="keyDim">How many values a query and a key of one head have, at least 1.</param>
/// <remarks>
/// <para>
/// Shape: <c>(steps, features) → (steps, features)</c>, or the axes of <see cref="OutputShape"/> for the last; all axes but the last one
/// are steps. Weights: <c>query/kernel (features, numHeads, keyDim)</c>, <c>query/bias (numHeads, keyDim)</c>, the same for
/// <c>key</c>, for <c>value</c> with <see cref="ValueDim"/>, and <c>attention_output/kernel (numHeads, valueDim, features)</c>,
/// <c>attention_output/bias (features)</c>.
/// </para>
/// <para>
/// Formula, for each head: <c>softmax(query·keyᵀ / √keyDim)·value</c>, all heads joined and projected
/// (<c>keras/src/layers/attention/multi_head_attention.py</c>). Steps that a mask marks as not there are not looked at. Attention sees no
/// order: add <see cref="PositionEmbeddingAttribute"/> or <see cref="SinePositionEncodingAttribute"/> before it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(128, 256)]
/// [MultiHeadAttention(4, 64, UseCausalMask = true)]       // (128, 256) → (128, 256): 263168 parameters
/// public partial class Attending;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MultiHeadAttentionAttribute(int numHeads, int keyDim) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="numHeads">How many heads look at once.</param>
    /// <param name="keyDim">How many values a query and a key of one head have, as an expression over the block's axes: <c>"D/8"</c>.</param>
    public MultiHeadAttentionAttribute(int numHeads, string keyDim)
        : this(numHeads, 0) => KeyDimExpression = keyDim;

    /// <summary>A layer in a block, with sizes that depend on what comes in.</summary>
    /// <param name="numHeads">How many heads look at once, as an expression over the block's axes: <c>"D/64"</c>.</param>
    /// <param name="keyDim">How many values a query and a key of one head have, as an expression.</param>
    public MultiHeadAttentionAttribute(string numHeads, string keyDim)
        : this(0, 0) => (NumHeadsExpression, KeyDimExpression) = (numHeads, keyDim);

    /// <summary>How many heads look at once.</summary>
    public int NumHeads { get; } = numHeads;

    /// <summary>How many heads look at once, as an expression over the axes of the block the layer is in.</summary>
    public string? NumHeadsExpression { get; }

    /// <summary>How many values a query and a key of one head have.</summary>
    public int KeyDim { get; } = keyDim;

    /// <summary>How many values a query and a key of one head have, as an expression over the axes of the block the layer is in.</summary>
    public string? KeyDimExpression { get; }

    /// <summary>How many values a value of one head has; 0 for as many as a key.</summary>
    public int ValueDim { get; set; }

    /// <summary>The named tensor whose steps give the values, and the keys if <see cref="Key"/> names no other; null for the current tensor.</summary>
    public string? Value { get; set; }

    /// <summary>The named tensor whose steps give the keys, as many as there are values; null for that of the values.</summary>
    public string? Key { get; set; }

    /// <summary>The share of a step's glances that are dropped in training.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether projections add a bias.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether a step sees only itself and steps before it, as where the next step is to be predicted.</summary>
    public bool UseCausalMask { get; set; }

    /// <summary>The axes that come out for each step; none for as many features as came in.</summary>
    public int[] OutputShape { get; set; } = [];

    /// <summary>How the kernels start.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernels.</summary>
    public double KernelInitializerValue { get; set; }

    /// <summary>How the biases start.</summary>
    public Initializer BiasInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the biases.</summary>
    public double BiasInitializerValue { get; set; }

    /// <summary>A penalty on the kernels that joins the loss.</summary>
    public Regularizer KernelRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="KernelRegularizer"/>.</summary>
    public double KernelL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="KernelRegularizer"/>.</summary>
    public double KernelL2 { get; set; } = 0.01;

    /// <summary>A penalty on the biases that joins the loss.</summary>
    public Regularizer BiasRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL2 { get; set; } = 0.01;

    /// <summary>What the kernels are brought back to after every step.</summary>
    public Constraint KernelConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernels.</summary>
    public double KernelConstraintValue { get; set; } = 2;

    /// <summary>What the biases are brought back to after every step.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the biases.</summary>
    public double BiasConstraintValue { get; set; } = 2;
}
