namespace ModelGen;

/// <summary>Attention in which several heads of queries share one head of keys and values; with one such head it is multi-query attention.</summary>
/// <param name="headDim">How many values a query, a key and a value of one head have, at least 1.</param>
/// <param name="numQueryHeads">How many heads of queries there are, a multiple of <paramref name="numKeyValueHeads"/>.</param>
/// <param name="numKeyValueHeads">How many heads of keys and values there are, at least 1.</param>
/// <remarks>
/// Shape: <c>(steps, features) → (steps, features)</c>. Weights: <c>query/kernel (features, numQueryHeads, headDim)</c>,
/// <c>query/bias</c>, <c>key/kernel (features, numKeyValueHeads, headDim)</c>, <c>key/bias</c>, the same for <c>value</c>, and
/// <c>attention_output/kernel (numQueryHeads, headDim, features)</c>, <c>attention_output/bias</c>
/// (<c>keras/src/layers/attention/grouped_query_attention.py</c>). For the formula see <see cref="MultiHeadAttentionAttribute"/>; head
/// <c>q</c> of the queries looks at head <c>q · numKeyValueHeads / numQueryHeads</c>, rounded down.
/// </remarks>
/// <example>
/// <code>
/// [Model(128, 256)]
/// [GroupedQueryAttention(64, 4, 2)]                       // (128, 256) → (128, 256): 197376 parameters
/// public partial class Grouped;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GroupedQueryAttentionAttribute(int headDim, int numQueryHeads, int numKeyValueHeads) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="headDim">How many values a head has, as an expression over the block's axes: <c>"D/8"</c>.</param>
    /// <param name="numQueryHeads">How many heads of queries there are.</param>
    /// <param name="numKeyValueHeads">How many heads of keys and values there are.</param>
    public GroupedQueryAttentionAttribute(string headDim, int numQueryHeads, int numKeyValueHeads)
        : this(0, numQueryHeads, numKeyValueHeads) => HeadDimExpression = headDim;

    /// <summary>How many values a query, a key and a value of one head have.</summary>
    public int HeadDim { get; } = headDim;

    /// <summary>How many values a query, a key and a value of one head have, as an expression over the axes of the block the layer is in.</summary>
    public string? HeadDimExpression { get; }

    /// <summary>How many heads of queries there are.</summary>
    public int NumQueryHeads { get; } = numQueryHeads;

    /// <summary>How many heads of keys and values there are.</summary>
    public int NumKeyValueHeads { get; } = numKeyValueHeads;

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
