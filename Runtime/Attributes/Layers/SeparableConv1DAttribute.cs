namespace ModelGen;

/// <summary>A convolution of a sequence in two steps: each channel by kernels of its own, then all channels mixed at each place.</summary>
/// <param name="filters">How many channels come out, at least 1.</param>
/// <param name="kernelSize">The window: one number, at least 1.</param>
/// <remarks>
/// Shape: <c>(n, channels) → (n′, filters)</c>; an axis of n places under windows that reach over r = dilation·(size − 1) + 1 places
/// becomes <c>⌊(n − r) / stride⌋ + 1</c> with <see cref="Padding.Valid"/>, which must be at least 1, and <c>⌊(n − 1) / stride⌋ + 1</c> with
/// <see cref="Padding.Same"/>. <see cref="Padding.Causal"/> is the same with all padding in front. Weights: <c>depthwise_kernel (size, channels, m)</c> with m = <see cref="DepthMultiplier"/>,
/// <c>pointwise_kernel (1, channels · m, filters)</c> and <c>bias (filters)</c>
/// (<c>keras/src/layers/convolutional/base_separable_conv.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [SeparableConv1D(16, 3, Padding = Padding.Same)]       // (100, 8) → (100, 16): 168 parameters
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SeparableConv1DAttribute(int filters, int kernelSize) : LayerAttribute
{
    /// <summary>A layer in a block, with a size that depends on what comes in.</summary>
    /// <param name="filters">How many channels come out, as an expression over the block's axes: <c>"2*C"</c>.</param>
    /// <param name="kernelSize">The window.</param>
    public SeparableConv1DAttribute(string filters, int kernelSize)
        : this(0, kernelSize) => FiltersExpression = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; } = filters;

    /// <summary>How many channels come out, as an expression over the axes of the block the layer is in.</summary>
    public string? FiltersExpression { get; }

    /// <summary>The window.</summary>
    public int KernelSize { get; } = kernelSize;

    /// <summary>From the start of one window to that of the next. Excludes a <see cref="DilationRate"/> above 1.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>What happens at the border.</summary>
    public Padding Padding { get; set; }

    /// <summary>From one place that a window sees to the next.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>How many kernels each channel has.</summary>
    public int DepthMultiplier { get; set; } = 1;

    /// <summary>The activation that ends the layer; none by default.</summary>
    public Activation Activation { get; set; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How the kernel of each channel starts.</summary>
    public Initializer DepthwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernel of each channel.</summary>
    public double DepthwiseInitializerValue { get; set; }

    /// <summary>A penalty on the kernel of each channel that joins the loss.</summary>
    public Regularizer DepthwiseRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="DepthwiseRegularizer"/>.</summary>
    public double DepthwiseL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="DepthwiseRegularizer"/>.</summary>
    public double DepthwiseL2 { get; set; } = 0.01;

    /// <summary>What the kernel of each channel is brought back to after every step.</summary>
    public Constraint DepthwiseConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernel of each channel.</summary>
    public double DepthwiseConstraintValue { get; set; } = 2;

    /// <summary>How the kernel that mixes channels starts.</summary>
    public Initializer PointwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernel that mixes channels.</summary>
    public double PointwiseInitializerValue { get; set; }

    /// <summary>A penalty on the kernel that mixes channels that joins the loss.</summary>
    public Regularizer PointwiseRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="PointwiseRegularizer"/>.</summary>
    public double PointwiseL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="PointwiseRegularizer"/>.</summary>
    public double PointwiseL2 { get; set; } = 0.01;

    /// <summary>What the kernel that mixes channels is brought back to after every step.</summary>
    public Constraint PointwiseConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernel that mixes channels.</summary>
    public double PointwiseConstraintValue { get; set; } = 2;

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; set; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the bias.</summary>
    public double BiasInitializerValue { get; set; }

    /// <summary>A penalty on the bias that joins the loss.</summary>
    public Regularizer BiasRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="BiasRegularizer"/>.</summary>
    public double BiasL2 { get; set; } = 0.01;

    /// <summary>What the bias is brought back to after every step.</summary>
    public Constraint BiasConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the bias.</summary>
    public double BiasConstraintValue { get; set; } = 2;
}
