namespace ModelGen;

/// <summary>An LSTM over images: its input and its states are images, and convolutions take the place of the products with its kernels.</summary>
/// <param name="filters">How many channels the states have, at least 1.</param>
/// <param name="kernelSize">Cells of the window along both axes, or 2 numbers, one for each.</param>
/// <remarks>
/// <para>
/// Shape: <c>(steps, height, width, c) → (height′, width′, filters)</c>, with <see cref="ReturnSequences"/>
/// <c>(steps, height′, width′, filters)</c>; height′ and width′ as of <see cref="Conv2DAttribute"/>. The number of steps must be known
/// when the model is built. Weights: <c>kernel (kh, kw, c, 4·filters)</c>, <c>recurrent_kernel (kh, kw, filters, 4·filters)</c> and
/// <c>bias (4·filters)</c>, the gates i, f, g, o side by side.
/// </para>
/// <para>
/// Formula (<c>keras/src/layers/rnn/conv_lstm.py</c>): that of <see cref="LSTMAttribute"/>, where strides, padding and dilation are those of
/// the input's convolution; the state's is <c>same</c> with stride 1. Steps that a mask leaves out keep both states.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(8, 32, 32, 1)]
/// [ConvLSTM2D(16, 3, Padding = Padding.Same, ReturnSequences = true)]     // (8, 32, 32, 1) → (8, 32, 32, 16)
/// [ConvLSTM2D(8, 3, Strides = 2)]                                         // (8, 32, 32, 16) → (15, 15, 8)
/// [Flatten, Dense(10)]                                                    // (15, 15, 8) → (1800) → (10)
/// public partial class Clips;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ConvLSTM2DAttribute(int filters, params int[] kernelSize) : LayerAttribute
{
    /// <summary>A layer in a block, with a number of filters that depends on what comes in.</summary>
    /// <param name="filters">How many channels the states have, as an expression over the block's axes: <c>"2*C"</c>.</param>
    /// <param name="kernelSize">Cells of the window.</param>
    public ConvLSTM2DAttribute(string filters, params int[] kernelSize)
        : this(0, kernelSize) => FiltersExpression = filters;

    /// <summary>How many channels the states have.</summary>
    public int Filters { get; } = filters;

    /// <summary>How many channels the states have, as an expression over the axes of the block the layer is in.</summary>
    public string? FiltersExpression { get; }

    /// <summary>Cells of the window along both axes, or 2 numbers, one for each.</summary>
    public int[] KernelSize { get; } = kernelSize;

    /// <summary>How far the input's window moves from place to place, along both axes.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>The same, one number for each axis, where they differ.</summary>
    public int[] StridesByAxis { get; set; } = [];

    /// <summary>What the input's window sees beyond the edge.</summary>
    public Padding Padding { get; set; }

    /// <summary>The distance between cells of the input's window, along both axes.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>The same, one number for each axis, where they differ.</summary>
    public int[] DilationRateByAxis { get; set; } = [];

    /// <summary>The activation of the new values and of the cell state.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The activation of the gates.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether the forget gate's bias starts at 1, so that a fresh layer remembers.</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>Whether the state after every step comes out, or only the last one.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the steps are taken from the last to the first; sequences then come out in that order.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether the states go on from one call to the next, sample by sample, until they are reset.</summary>
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
