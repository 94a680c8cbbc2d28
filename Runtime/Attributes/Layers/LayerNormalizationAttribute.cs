namespace ModelGen;

/// <summary>Brings the values of each position to mean 0 and variance 1, then lets every one learn its own mean and scale.</summary>
/// <remarks>
/// <para>
/// Shape: unchanged. Weights, each in the shape of the normalized axes: <c>gamma</c> and <c>beta</c>.
/// </para>
/// <para>
/// Formula: <c>gamma·(x − mean) / √(variance + ε) + beta</c>, with mean and (population) variance over the normalized axes of one sample,
/// in training and prediction alike (Ba et al. 2016; <c>keras/src/layers/normalization/layer_normalization.py</c>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 64)]
/// [LayerNormalization]                        // (10, 64) → (10, 64): each step over its 64 values; gamma, beta: (64)
/// [LayerNormalization(Axes = [1, 2])]         // (10, 64) → (10, 64): each sample over its 640 values; gamma, beta: (10, 64)
/// public partial class Normalized;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>The normalized axis, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>The normalized axes where there are several, numbered as <see cref="Axis"/>, which they replace.</summary>
    public int[] Axes { get; set; } = [];

    /// <summary>ε, added to the variance.</summary>
    public double Epsilon { get; set; } = 1e-3;

    /// <summary>Whether <c>beta</c> is added.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether <c>gamma</c> multiplies.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>How <c>beta</c> starts.</summary>
    public Initializer BetaInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for <c>beta</c>.</summary>
    public double BetaInitializerValue { get; set; }

    /// <summary>How <c>gamma</c> starts.</summary>
    public Initializer GammaInitializer { get; set; } = Initializer.Ones;

    /// <summary>The value of <see cref="Initializer.Constant"/> for <c>gamma</c>.</summary>
    public double GammaInitializerValue { get; set; }

    /// <summary>A penalty on <c>beta</c> that joins the loss.</summary>
    public Regularizer BetaRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="BetaRegularizer"/>.</summary>
    public double BetaL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="BetaRegularizer"/>.</summary>
    public double BetaL2 { get; set; } = 0.01;

    /// <summary>A penalty on <c>gamma</c> that joins the loss.</summary>
    public Regularizer GammaRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="GammaRegularizer"/>.</summary>
    public double GammaL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="GammaRegularizer"/>.</summary>
    public double GammaL2 { get; set; } = 0.01;

    /// <summary>What <c>beta</c> is brought back to after every step.</summary>
    public Constraint BetaConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for <c>beta</c>.</summary>
    public double BetaConstraintValue { get; set; } = 2;

    /// <summary>What <c>gamma</c> is brought back to after every step.</summary>
    public Constraint GammaConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for <c>gamma</c>.</summary>
    public double GammaConstraintValue { get; set; } = 2;
}
