using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GRU, gates z, r, h; with <c>reset_after</c> the bias has a second row, which joins the product with the state.</summary>
internal sealed class GRU(LayerDeclaration declaration) : RecurrentLayer(declaration)
{
    public bool ResetAfter => Declaration.Flag("ResetAfter", true);

    protected override RecurrentCellKind Cell => ResetAfter ? RecurrentCellKind.Gru : RecurrentCellKind.ResetBeforeGru;

    protected override Weight Bias(Weight bias) => ResetAfter ? bias with { Shape = Shape.Of(2, Gates * Units) } : bias;

    protected override (Node Input, Node? Recurrent) Biases(Lowering lowering)
    {
        Node bias = lowering.Weight(this, "bias");
        return ResetAfter ? (lowering.Graph.Row(bias, 0), lowering.Graph.Row(bias, 1)) : (bias, null);
    }
}
