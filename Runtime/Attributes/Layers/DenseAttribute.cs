namespace ModelGen;

/// <summary>A densely connected layer: every one of its <c>units</c> is a weighted sum of the last axis of its input.</summary>
/// <param name="units">How many values come out, at least 1.</param>
/// <remarks>
/// <para>
/// Shape: <c>(…, d) → (…, units)</c>. Weights: <c>kernel (d, units)</c> and <c>bias (units)</c>. Formula:
/// <c>y = activation(x·kernel + bias)</c> (<c>keras/src/layers/core/dense.py</c>).
/// </para>
/// <para>
/// <b>Dense does not flatten.</b> It works on the last axis alone and uses the same weights at every position of the other axes. On an
/// input of <c>(3, 2)</c>, three steps of two values, <c>Dense(16)</c> is one 2×16 kernel used three times; the result is
/// <c>(3, 16)</c>, and no result depends on more than one step. With <see cref="FlattenAttribute"/> before it the three steps become one
/// vector of 6 values, the kernel is 6×16, and the result is <c>(16)</c>. Because the first is often an accident, it is reported
/// (MG3001); where it is meant, say so with <see cref="PerTimestep"/> or <see cref="TimeDistributedAttribute"/>.
/// </para>
/// </remarks>
/// <example>
/// Flatten first: all six numbers of a sample take part in each of the 16 units.
/// <code>
/// [Model(3, 2)]
/// [Flatten, Dense(16), ReLU, Dense(4)]                            // (3, 2) → (6) → (16) → (16) → (4): 180 parameters
/// public partial class Joined;
/// </code>
/// Without: each step on its own, and one result of 4 values per step.
/// <code>
/// [Model(3, 2)]
/// [Dense(16, PerTimestep = true), ReLU, Dense(4)]                 // (3, 2) → (3, 16) → (3, 16) → (3, 4): 116 parameters
/// public partial class PerStep;
/// </code>
/// The activation can be part of the layer, and weights can have initializers, regularizers and constraints:
/// <code>
/// [Model(64)]
/// [Dense(32, Activation = Activation.ReLU, KernelInitializer = Initializer.HeNormal,
///        KernelRegularizer = Regularizer.L2, KernelL2 = 1e-4)]    // (64) → (32)
/// [Dense(10, UseBias = false)]                                    // (32) → (10)
/// public partial class Classifier;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute(int units) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="units">How many values come out, as an expression over the block's axes: <c>"2*C"</c>.</param>
    public DenseAttribute(string units)
        : this(0) => UnitsExpression = units;

    /// <summary>How many values come out.</summary>
    public int Units { get; } = units;

    /// <summary>How many values come out, as an expression over the axes of the block the layer is in.</summary>
    public string? UnitsExpression { get; }

    /// <summary>The activation that ends the layer; none by default.</summary>
    public Activation Activation { get; set; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// Says that on an input of several axes the same weights are meant to run over each step, and silences the warning. The
    /// computation is the same with and without it.
    /// </summary>
    public bool PerTimestep { get; set; }

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernel.</summary>
    public double KernelInitializerValue { get; set; }

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the bias.</summary>
    public double BiasInitializerValue { get; set; }

    /// <summary>A penalty on the kernel that joins the loss.</summary>
    public Regularizer KernelRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="KernelRegularizer"/>.</summary>
    public double KernelL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="KernelRegularizer"/>.</summary>
    public double KernelL2 { get; set; } = 0.01;

    /// <summary>A penalty on the bias that joins the loss.</summary>
    public Regularizer BiasRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL2 { get; set; } = 0.01;

    /// <summary>What the kernel is brought back to after every step.</summary>
    public Constraint KernelConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernel.</summary>
    public double KernelConstraintValue { get; set; } = 2;

    /// <summary>What the bias is brought back to after every step.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the bias.</summary>
    public double BiasConstraintValue { get; set; } = 2;
}
