using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' SeparableConv1D and 2D: each channel convolved by kernels of its own, then all channels mixed at each place.</summary>
internal sealed class SeparableConv(LayerDeclaration declaration, int axes) : ChannelwiseConvolution(declaration, axes)
{
    private readonly int _axes = axes;

    public long Filters => Declaration.Whole("Filters");

    public override long? DeclaredWidth => Filters;

    protected override Dim CountFlops(Shape input, Shape output) =>
        Places(output) * (PlaceFlops(input) + (input.Last * DepthMultiplier * Filters)) * 2;

    /// <summary>What the kernels of each channel give, before all channels are mixed.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) =>
        [.. SpreadChannels(input), Places(output) * input.Last * DepthMultiplier, .. base.CountStages(input, output)];

    protected override bool AllowsCausal => _axes == 1;

    protected override string Leading => ArgumentChecks.Text(Filters) + ", ";

    public override Node Lower(Lowering lowering, Node x)
    {
        Node channels = Convolve(lowering.Graph, x, lowering.Weight(this, "depthwise_kernel"), null);
        Node? bias = UseBias ? lowering.Weight(this, "bias") : null;
        return lowering.Activate(Activation, lowering.Graph.MatMul(channels, lowering.Matrix(this, "pointwise_kernel"), bias));
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "filters", Filters);
        base.CheckArguments(report);
    }

    protected override Dim Channels(Shape input) => Filters;

    protected override void AddWeights(Shape input)
    {
        Add(Kernel(input, "depthwise_kernel"));
        Shape pointwise = new([.. Enumerable.Repeat(Dim.One, _axes), input.Last * DepthMultiplier, Filters]);
        Add(Weight.From(Declaration, "Pointwise", "pointwise_kernel", pointwise, Initializer.GlorotUniform) with { InPanels = true });
        if (UseBias)
        {
            Add(Weight.From(Declaration, "Bias", "bias", Shape.Of(Filters), Initializer.Zeros));
        }
    }
}
