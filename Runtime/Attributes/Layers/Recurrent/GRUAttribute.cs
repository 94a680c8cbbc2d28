namespace ModelGen;

/// <summary>A recurrent layer with two gates: lighter than an LSTM, and often as good.</summary>
/// <param name="units">How many values the state has, at least 1.</param>
/// <remarks>
/// <para>
/// Shape: <c>(steps, d) → (units)</c>, with <see cref="ReturnSequences"/> <c>(steps, units)</c>. Weights: <c>kernel (d, 3·units)</c>,
/// <c>recurrent_kernel (units, 3·units)</c> and <c>bias (2, 3·units)</c>, or <c>(3·units)</c> without <see cref="ResetAfter"/>, the gates
/// z, r, h side by side. Formula (<c>keras/src/layers/rnn/gru.py</c>): <c>h = z·h₋₁ + (1 − z)·ĥ</c> with
/// <c>ĥ = activation(x·W + b + r·(h₋₁·R + b'))</c>; without <see cref="ResetAfter"/> <c>ĥ = activation(x·W + b + (r·h₋₁)·R)</c>. Steps that a
/// mask leaves out keep the state.
/// </para>
/// <para>
/// <see cref="RecurrentDropout"/> drops the same values for all gates. A <see cref="Stateful"/> layer goes on where the last call of
/// <c>Predict</c> ended.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(50, 32)]
/// [GRU(64, ReturnSequences = true)]                       // (50, 32) → (50, 64)
/// [GRU(32, Dropout = 0.2)]                                // (50, 64) → (32)
/// [Dense(1)]                                              // (32) → (1)
/// public partial class Forecast;
/// </code>
/// As Keras 2 had it:
/// <code>
/// [Model(50, 32)]
/// [GRU(64, ResetAfter = false), Dense(1)]                 // (50, 32) → (64) → (1)
/// public partial class Older;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GRUAttribute(int units) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="units">How many values the state has, as an expression over the block's axes: <c>"2*C"</c>.</param>
    public GRUAttribute(string units)
        : this(0) => UnitsExpression = units;

    /// <summary>How many values the state has.</summary>
    public int Units { get; } = units;

    /// <summary>How many values the state has, as an expression over the axes of the block the layer is in.</summary>
    public string? UnitsExpression { get; }

    /// <summary>The activation of the candidate; any that works on each value by itself.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The activation of the gates; any that works on each value by itself.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// Whether the reset gate works on the product with the recurrent kernel (true, with a second bias) or on the state before it.
    /// </summary>
    public bool ResetAfter { get; set; } = true;

    /// <summary>Whether the state after every step comes out, <c>(steps, units)</c>, or only the last one, <c>(units)</c>.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the steps are taken from the last to the first; sequences then come out in that order.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether the state goes on from one call to the next, sample by sample, until it is reset.</summary>
    public bool Stateful { get; set; }

    /// <summary>The share of input values dropped in training, the same ones at every step of a sequence; 0 to below 1.</summary>
    public double Dropout { get; set; }

    /// <summary>The share of state values dropped in training before they meet the recurrent kernel, the same ones at every step; 0 to below 1.</summary>
    public double RecurrentDropout { get; set; }

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernel.</summary>
    public double KernelInitializerValue { get; set; }

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer { get; set; } = Initializer.Orthogonal;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the recurrent kernel.</summary>
    public double RecurrentInitializerValue { get; set; }

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

    /// <summary>A penalty on the recurrent kernel that joins the loss.</summary>
    public Regularizer RecurrentRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="RecurrentRegularizer"/>.</summary>
    public double RecurrentL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="RecurrentRegularizer"/>.</summary>
    public double RecurrentL2 { get; set; } = 0.01;

    /// <summary>A penalty on the bias that joins the loss.</summary>
    public Regularizer BiasRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL2 { get; set; } = 0.01;

    /// <summary>What the kernel is brought back to after every step of training.</summary>
    public Constraint KernelConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernel.</summary>
    public double KernelConstraintValue { get; set; } = 2;

    /// <summary>What the recurrent kernel is brought back to after every step of training.</summary>
    public Constraint RecurrentConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the recurrent kernel.</summary>
    public double RecurrentConstraintValue { get; set; } = 2;

    /// <summary>What the bias is brought back to after every step of training.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the bias.</summary>
    public double BiasConstraintValue { get; set; } = 2;
}
