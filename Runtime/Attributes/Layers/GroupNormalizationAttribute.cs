namespace ModelGen;

/// <summary>
/// Brings each group of channels of a sample to mean 0 and variance 1, then lets every channel learn its own mean and scale: like
/// BatchNormalization, but the same for every batch size.
/// </summary>
/// <remarks>
/// <para>
/// Shape: unchanged. Weights, each as long as <see cref="Axis"/>: <c>gamma</c> and <c>beta</c>.
/// </para>
/// <para>
/// Formula: <c>gamma·(x − mean) / √(variance + ε) + beta</c>, with mean and (population) variance over all axes of a group of neighbouring
/// channels, in training and prediction alike (Wu and He 2018; <c>keras/src/layers/normalization/group_normalization.py</c>). The
/// number of channels must be divisible by <see cref="Groups"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(8, 8, 6)]
/// [GroupNormalization(Groups = 3)]            // (8, 8, 6) → (8, 8, 6): two channels a group; gamma, beta: (6)
/// [GroupNormalization(Groups = -1)]           // (8, 8, 6) → (8, 8, 6): every channel by itself (instance normalization)
/// public partial class Normalized;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GroupNormalizationAttribute : LayerAttribute
{
    /// <summary>The number of groups; −1 stands for one group a channel (instance normalization).</summary>
    public int Groups { get; set; } = 32;

    /// <summary>The axis of the channels, in Keras' numbering: the batch is 0, the first axis of a sample 1, the last −1.</summary>
    public int Axis { get; set; } = -1;

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
