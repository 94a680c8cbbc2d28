using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' DepthwiseConv1D and 2D: each channel convolved by kernels of its own.</summary>
internal sealed class DepthwiseConv(LayerDeclaration declaration, int axes) : ChannelwiseConvolution(declaration, axes)
{
    public override Dim Flops => Input is null || Output is null ? 0 : Output.Size.DivideExactly(Output.Last)! * PlaceFlops(Input) * 2;

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
