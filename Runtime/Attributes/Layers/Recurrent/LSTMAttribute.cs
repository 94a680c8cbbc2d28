namespace ModelGen;

/// <summary>A recurrent layer with a cell state that gates protect, so that it remembers over many steps.</summary>
/// <param name="units">How many values the state has, at least 1.</param>
/// <remarks>
/// <para>
/// Shape: <c>(steps, d) → (units)</c>, with <see cref="ReturnSequences"/> <c>(steps, units)</c>. Weights: <c>kernel (d, 4·units)</c>,
/// <c>recurrent_kernel (units, 4·units)</c> and <c>bias (4·units)</c>, the gates i, f, g, o side by side. Formula
/// (<c>keras/src/layers/rnn/lstm.py</c>): <c>c = f·c₋₁ + i·g</c>, <c>h = o·activation(c)</c>, where g is the activation and i, f and o are
/// the gates' activation of <c>x·kernel + bias + h₋₁·recurrent_kernel</c>. Steps that a mask leaves out keep both states.
/// </para>
/// <para>
/// <see cref="RecurrentDropout"/> drops the same values for all four gates. A <see cref="Stateful"/> layer goes on where the last call of
/// <c>Predict</c> ended: a model of one step then takes a signal frame by frame.
/// </para>
/// </remarks>
/// <example>
/// The last state as a summary of the sequence:
/// <code>
/// [Model(50, 32)]
/// [LSTM(64), Dense(1)]                                    // (50, 32) → (64) → (1)
/// public partial class Forecast;
/// </code>
/// One frame of a signal at a time; the model remembers the frames before:
/// <code>
/// [Model(1, 8)]
/// [LSTM(20, Stateful = true)]                             // (1, 8) → (20)
/// [Dense(1)]                                              // (20) → (1)
/// public partial class Effect;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LSTMAttribute(int units) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="units">How many values the state has, as an expression over the block's axes: <c>"2*C"</c>.</param>
    public LSTMAttribute(string units)
        : this(0) => UnitsExpression = units;

    /// <summary>How many values the state has.</summary>
    public int Units { get; } = units;

    /// <summary>How many values the state has, as an expression over the axes of the block the layer is in.</summary>
    public string? UnitsExpression { get; }

    /// <summary>The activation of the new values and of the cell state; any that works on each value by itself.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The activation of the gates; any that works on each value by itself.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether the forget gate's bias starts at 1, so that a fresh layer remembers.</summary>
    public bool UnitForgetBias { get; set; } = true;

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
