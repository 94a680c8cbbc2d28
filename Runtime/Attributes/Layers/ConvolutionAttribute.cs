namespace ModelGen;

/// <summary>What the attributes of convolutions have in common: how the window moves, the activation, and how the weights are treated.</summary>
/// <remarks>
/// Arguments with one number for each axis are given as one number for all of them (<c>Strides = 2</c>), or where axes differ as a list
/// (<c>StridesByAxis = new[] { 2, 1 }</c>), which then counts.
/// </remarks>
public abstract class ConvolutionAttribute : LayerAttribute
{
    /// <summary>From one place of the window to the next, along every axis; at least 1.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>The strides of each axis, where they differ.</summary>
    public int[] StridesByAxis { get; set; } = [];

    /// <summary>How the window meets the border.</summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// From one cell that the window sees to the next, along every axis; at least 1. Strides and dilation cannot both exceed 1.
    /// </summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>The dilation of each axis, where they differ.</summary>
    public int[] DilationRateByAxis { get; set; } = [];

    /// <summary>The activation that ends the layer; none by default.</summary>
    public Activation Activation { get; set; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; set; } = true;

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
