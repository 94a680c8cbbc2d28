using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' SimpleRNN: <c>h = activation(x·kernel + bias + h₋₁·recurrent_kernel)</c>.</summary>
internal sealed class SimpleRNN(LayerDeclaration declaration) : RecurrentLayer(declaration)
{
    protected override RecurrentCellKind Cell => RecurrentCellKind.SimpleRnn;
}
