using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' LSTM, gates i, f, c, o; the forget gate's bias starts at 1.</summary>
internal sealed class LSTM(LayerDeclaration declaration) : RecurrentLayer(declaration)
{
    protected override RecurrentCellKind Cell => RecurrentCellKind.Lstm;

    protected override Weight Bias(Weight bias) => Declaration.Flag("UnitForgetBias", true) ? bias with { Ones = (Units, Units) } : bias;
}
