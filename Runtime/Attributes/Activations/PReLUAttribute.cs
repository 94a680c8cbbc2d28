namespace ModelGen;

/// <summary>Parametric rectified linear unit: <c>x</c> above 0, <c>alpha·x</c> below, with slopes that are learned.</summary>
/// <remarks>
/// Shape: unchanged. Weights: <c>alpha</c> in the shape of one sample, with 1 in place of every axis of <see cref="SharedAxes"/>
/// (He et al. 2015; <c>keras/src/layers/activations/prelu.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 8)]
/// [PReLU]                                     // (10, 8) → (10, 8), alpha: (10, 8)
/// [PReLU(SharedAxes = [1])]                   // (10, 8) → (10, 8), alpha: (1, 8), one slope per channel, for all steps
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>The axes along which all positions have the same slope, in Keras' numbering: the first axis of a sample is 1.</summary>
    public int[] SharedAxes { get; set; } = [];

    /// <summary>How <c>alpha</c> starts.</summary>
    public Initializer AlphaInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for <c>alpha</c>.</summary>
    public double AlphaInitializerValue { get; set; }

    /// <summary>A penalty on <c>alpha</c> that joins the loss.</summary>
    public Regularizer AlphaRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="AlphaRegularizer"/>.</summary>
    public double AlphaL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="AlphaRegularizer"/>.</summary>
    public double AlphaL2 { get; set; } = 0.01;

    /// <summary>What <c>alpha</c> is brought back to after every step.</summary>
    public Constraint AlphaConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for <c>alpha</c>.</summary>
    public double AlphaConstraintValue { get; set; } = 2;
}
