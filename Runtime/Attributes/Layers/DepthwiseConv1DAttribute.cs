namespace ModelGen;

/// <summary>A convolution of each channel of a sequence by kernels of its own: places are mixed, channels are not.</summary>
/// <param name="kernelSize">The window: one number, at least 1.</param>
/// <remarks>
/// <para>
/// Shape: <c>(n, channels) → (n′, channels · m)</c> with m = <see cref="DepthMultiplier"/>; an axis of n places under windows that
/// reach over r = dilation·(size − 1) + 1 places becomes <c>⌊(n − r) / stride⌋ + 1</c> with <see cref="Padding.Valid"/>, which must be at
/// least 1, and <c>⌊(n − 1) / stride⌋ + 1</c> with <see cref="Padding.Same"/>. Weights: <c>kernel (size, channels, m)</c> and
/// <c>bias (channels · m)</c>; result c·m + j is channel c under its kernel j
/// (<c>keras/src/layers/convolutional/base_depthwise_conv.py</c>).
/// </para>
/// <para>Mixing the channels afterwards, which <see cref="SeparableConv1DAttribute"/> does in one layer, takes far fewer weights than a convolution that does both at once.</para>
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [DepthwiseConv1D(3, Padding = Padding.Same)]           // (100, 8) → (100, 8)
/// [DepthwiseConv1D(5, DepthMultiplier = 2)]              // (100, 8) → (96, 16): 128 parameters
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DepthwiseConv1DAttribute(int kernelSize) : LayerAttribute
{
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

    /// <summary>How the kernel starts.</summary>
    public Initializer DepthwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The value of <see cref="Initializer.Constant"/> for the kernel.</summary>
    public double DepthwiseInitializerValue { get; set; }

    /// <summary>A penalty on the kernel that joins the loss.</summary>
    public Regularizer DepthwiseRegularizer { get; set; }

    /// <summary>The L1 factor of <see cref="DepthwiseRegularizer"/>.</summary>
    public double DepthwiseL1 { get; set; } = 0.01;

    /// <summary>The L2 factor of <see cref="DepthwiseRegularizer"/>.</summary>
    public double DepthwiseL2 { get; set; } = 0.01;

    /// <summary>What the kernel is brought back to after every step.</summary>
    public Constraint DepthwiseConstraint { get; set; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/> for the kernel.</summary>
    public double DepthwiseConstraintValue { get; set; } = 2;

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
