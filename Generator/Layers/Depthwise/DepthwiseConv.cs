using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' DepthwiseConv1D and 2D: each channel convolved by kernels of its own.</summary>
internal sealed class DepthwiseConv(LayerDeclaration declaration, int axes) : ChannelwiseConvolution(declaration, axes)
{
    protected override Dim CountFlops(Shape input, Shape output) => Places(output) * PlaceFlops(input) * 2;

    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => [.. SpreadChannels(input), .. base.CountStages(input, output)];

    public override Node Lower(Lowering lowering, Node x)
    {
        Node? bias = UseBias ? lowering.Weight(this, "bias") : null;
        return lowering.Activate(Activation, Convolve(lowering.Graph, x, lowering.Weight(this, "kernel"), bias));
    }

    protected override Dim Channels(Shape input) => input.Last * DepthMultiplier;

    protected override void AddWeights(Shape input)
    {
        Add(Kernel(input, "kernel"));
        if (UseBias)
        {
            Add(Weight.From(Declaration, "Bias", "bias", new Shape([Channels(input)]), Initializer.Zeros));
        }
    }
}
