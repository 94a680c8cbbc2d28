using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What convolutions that treat each channel by itself have in common, over one or two axes.</summary>
internal abstract class ChannelwiseConvolution(LayerDeclaration declaration, int axes) : Layer(declaration)
{
    public long DepthMultiplier => Declaration.Whole("DepthMultiplier", 1);

    public Padding Padding => Declaration.Choice("Padding", Padding.Valid);

    public bool UseBias => Declaration.Flag("UseBias", true);

    public override bool IsWeightLayer => true;

    public override bool IsLinearMap => true;

    public override bool HasBias => UseBias;

    public override Activation Activation => Declaration.Choice("Activation", Activation.Linear);

    /// <summary>Whether it may pad before the first step only.</summary>
    protected virtual bool AllowsCausal => false;

    /// <summary>The arguments in front of the kernel size in messages: <c>32, </c>.</summary>
    protected virtual string Leading => "";

    protected IReadOnlyList<long> KernelSize => Declaration.PerAxis("KernelSize", axes, 0);

    private IReadOnlyList<long> Strides => Declaration.PerAxis("Strides", axes);

    private IReadOnlyList<long> DilationRate => Declaration.PerAxis("DilationRate", axes);

    public override IReadOnlyList<Window> Windows => [.. KernelSize.Select((size, i) => new Window(size, Strides[i], DilationRate[i], Padding))];

    public override string Describe()
    {
        string stride = Strides.All(s => s == 1) ? "" : $", stride {SpatialArguments.Short(Strides)}";
        string dilation = DilationRate.All(d => d == 1) ? "" : $", dilation {SpatialArguments.Short(DilationRate)}";
        string multiplier = DepthMultiplier == 1 ? "" : $", multiplier {ArgumentChecks.Text(DepthMultiplier)}";
        string padding = Padding == Padding.Valid ? "" : ", " + Padding.ToString().ToLowerInvariant();
        string activation = Activation == Activation.Linear ? "" : $", {Activation}";
        return $"{Kind}({Leading}{SpatialArguments.Size(Declaration, "KernelSize", axes)}{stride}{padding}{dilation}{multiplier}{activation})";
    }

    protected override void CheckArguments(Report report)
    {
        bool areSizes = this.CheckPerAxis(report, "KernelSize", axes, 0)
            & this.CheckPerAxis(report, "Strides", axes)
            & this.CheckPerAxis(report, "DilationRate", axes)
            & this.Positive(report, "depthMultiplier", DepthMultiplier)
            & this.CheckPadding(report, Padding, AllowsCausal);
        if (areSizes)
        {
            this.CheckDilation(report, Strides, DilationRate);
        }
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes)))
        {
            return null;
        }

        IReadOnlyList<Dim>? places = this.Places(report, input, Windows);
        return places is null ? null : new Shape([.. places, Channels(input)]);
    }

    /// <summary>How many channels come out.</summary>
    protected abstract Dim Channels(Shape input);

    /// <summary>The kernel of each channel, <c>(size..., channels, multiplier)</c>.</summary>
    protected Weight Kernel(Shape input, string name) => Weight.From(
        Declaration, "Depthwise", name, new Shape([.. KernelSize.Select(Dim.Of), input.Last, DepthMultiplier]), Initializer.GlorotUniform);

    /// <summary>Multiply-adds of all kernels at one place.</summary>
    protected Dim PlaceFlops(Shape input) => Shape.Product(KernelSize.Select(Dim.Of)) * input.Last * DepthMultiplier;

    /// <summary>How often the kernels are applied.</summary>
    protected static Dim Places(Shape output) => Shape.Product(output.Take(output.Rank - 1));

    /// <summary>Values of the input with every channel as often as it has kernels, where that is not once.</summary>
    protected IEnumerable<Dim> SpreadChannels(Shape input) => DepthMultiplier > 1 ? [input.Size * DepthMultiplier] : [];

    /// <summary>Each channel convolved by its kernels; the results of one channel lie side by side.</summary>
    protected Node Convolve(Graph graph, Node x, Node kernel, Node? bias)
    {
        if (DepthMultiplier > 1)
        {
            // A channel with several kernels is as many channels with one each.
            Node single = graph.Reshape(x, new Shape([x.Shape[0], Shape.Product(x.Shape.Skip(1)), Dim.One]));
            x = graph.Reshape(graph.UpSample(single, 1, DepthMultiplier, linear: false), x.Shape.WithLast(x.Shape.Last * DepthMultiplier));
        }

        return graph.DepthwiseConv(x, kernel, bias, Windows);
    }
}
