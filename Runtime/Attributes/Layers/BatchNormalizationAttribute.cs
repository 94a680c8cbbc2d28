namespace ModelGen;

/// <summary>Brings every channel to mean 0 and variance 1 over the batch, then lets it learn its own mean and scale.</summary>
/// <remarks>
/// <para>
/// Shape: unchanged. Weights, each as long as <see cref="Axis"/>: <c>gamma</c> and <c>beta</c>, trained; <c>moving_mean</c> and
/// <c>moving_variance</c>, not trained.
/// </para>
/// <para>
/// Formula: <c>gamma·(x − mean) / √(variance + ε) + beta</c>. In training mean and (population) variance are those of the batch over all
/// axes but <see cref="Axis"/>, and the moving ones follow: <c>moving = Momentum·moving + (1 − Momentum)·batch</c>. In prediction and
/// evaluation, and with <c>Trainable = false</c> also in training, they are the moving ones
/// (Ioffe and Szegedy 2015; <c>keras/src/layers/normalization/batch_normalization.py</c>).
/// </para>
/// </remarks>
/// <example>
/// The bias before it would be subtracted again, so leave it out. The four weights have 16 values each:
/// <code>
/// [Model(8)]
/// [Dense(16, UseBias = false), BatchNormalization, ReLU, Dense(1)]    // (8) → (16) → (16) → (16) → (1)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>
    /// The axis that keeps its own statistics, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.
    /// </summary>
    public int Axis { get; set; } = -1;

    /// <summary>How much of the moving statistics stays per step, from 0 to 1.</summary>
    public double Momentum { get; set; } = 0.99;

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

    /// <summary>How <c>moving_mean</c> starts.</summary>
    public Initializer MovingMeanInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for <c>moving_mean</c>.</summary>
    public double MovingMeanInitializerValue { get; set; }

    /// <summary>How <c>moving_variance</c> starts.</summary>
    public Initializer MovingVarianceInitializer { get; set; } = Initializer.Ones;

    /// <summary>The value of <see cref="Initializer.Constant"/> for <c>moving_variance</c>.</summary>
    public double MovingVarianceInitializerValue { get; set; }

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
