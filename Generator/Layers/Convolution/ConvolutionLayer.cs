using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What convolutions and their transposes over one to three axes have in common.</summary>
internal abstract class ConvolutionLayer(LayerDeclaration declaration, int axes) : Layer(declaration)
{
    public long Filters => Declaration.Whole("Filters");

    public IReadOnlyList<long> KernelSize => Declaration.PerAxis("KernelSize", axes, 0);

    public IReadOnlyList<long> Strides => Declaration.PerAxis("Strides", axes);

    public IReadOnlyList<long> DilationRate => Declaration.PerAxis("DilationRate", axes);

    public Padding Padding => Declaration.Choice("Padding", Padding.Valid);

    public bool UseBias => Declaration.Flag("UseBias", true);

    public override bool IsWeightLayer => true;

    public override bool IsLinearMap => true;

    public override long? DeclaredWidth => Filters;

    public override bool HasBias => UseBias;

    public override Activation Activation => Declaration.Choice("Activation", Activation.Linear);

    /// <summary>How many axes the window moves over.</summary>
    protected int Axes => axes;

    /// <summary>Arguments of one kind of convolution, as <see cref="Describe"/> shows them.</summary>
    protected virtual IEnumerable<string> Details => [];

    public override string Describe()
    {
        IEnumerable<string> parts =
        [
            ArgumentChecks.Text(Filters),
            SpatialArguments.Size(Declaration, "KernelSize", axes),
            .. Strides.All(s => s == 1) ? [] : new[] { $"stride {SpatialArguments.Short(Strides)}" },
            .. Padding == Padding.Valid ? [] : new[] { Padding.ToString().ToLowerInvariant() },
            .. DilationRate.All(d => d == 1) ? [] : new[] { $"dilation {SpatialArguments.Short(DilationRate)}" },
            .. Details,
            .. Activation == Activation.Linear ? [] : new[] { Activation.ToString() },
        ];
        return $"{Kind}({string.Join(", ", parts)})";
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "filters", Filters);
        this.CheckPerAxis(report, "KernelSize", axes, 0);
        bool steps = this.CheckPerAxis(report, "Strides", axes);
        steps &= this.CheckPerAxis(report, "DilationRate", axes);
        if (steps)
        {
            this.CheckDilation(report, Strides, DilationRate);
        }
    }

    /// <summary>Adds the kernel and, where there is one, the bias.</summary>
    protected void AddKernelAndBias(Shape kernel, bool inPanels)
    {
        Add(Weight.From(Declaration, "Kernel", "kernel", kernel, Initializer.GlorotUniform) with { InPanels = inPanels });
        if (UseBias)
        {
            Add(Weight.From(Declaration, "Bias", "bias", Shape.Of(Filters), Initializer.Zeros));
        }
    }

    /// <summary>The bias as a node, if there is one.</summary>
    protected Node? Bias(Lowering lowering) => UseBias ? lowering.Weight(this, "bias") : null;
}
