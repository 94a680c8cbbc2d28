using ModelGen.Generator.Declarations;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Recurrent layers: every cell with every option, and activations whose gradient needs the argument.</content>
internal static partial class TestModels
{
    private static void AddRecurrent(AddModel add)
    {
        foreach (string kind in new[] { "SimpleRNN", "LSTM", "GRU", "GRU, reset before" })
        {
            LayerDeclaration Cell(long units, params (string, object)[] arguments) => kind == "GRU, reset before"
                ? Layer("GRU", [("Units", units), ("ResetAfter", false), .. arguments])
                : Layer(kind, [("Units", units), .. arguments]);
            (string, object) sequences = ("ReturnSequences", true);
            (string, object) backwards = ("GoBackwards", true);
            add(kind, [3, 2], Cell(3));
            add($"{kind}, sequences", [3, 2], Cell(3, sequences));
            add($"{kind}, backwards", [3, 2], Cell(3, backwards));
            add($"{kind}, backwards, sequences", [3, 2], Cell(3, backwards, sequences));
            add($"{kind}, stacked, no bias", [3, 2], Cell(3, sequences, ("UseBias", false)), Cell(2, ("UseBias", false)));
            add($"{kind}, dropout", [3, 2], Cell(3, ("Dropout", 0.3), ("RecurrentDropout", 0.4)));
            add($"{kind}, bidirectional", [3, 2], Bidirectional(Cell(2)));
            add($"{kind}, bidirectional sequences", [3, 2], Bidirectional(Cell(2, sequences), ("MergeMode", Merge.Multiply)));
            add($"{kind}, of each step", [2, 3, 2], TimeDistributed(Cell(2)));
            add($"{kind}, frozen", [3, 2], Cell(2, ("Trainable", false)));
            add($"{kind}, wide", [2, 3], Cell(19, sequences), Cell(9));
            add($"{kind}, other activations", [3, 2], kind == "SimpleRNN"
                ? Cell(3, ("Activation", Activation.GELU))
                : Cell(3, ("Activation", Activation.SiLU), ("RecurrentActivation", Activation.HardSigmoid)));
        }

        foreach (bool sequences in new[] { false, true })
        {
            LayerDeclaration Clips(params (string, object)[] arguments) => Layer(
                "ConvLSTM2D", [("Filters", 2L), ("KernelSize", new long[] { 2 }), ("ReturnSequences", sequences), .. arguments]);
            string name = $"ConvLSTM2D{(sequences ? ", sequences" : "")}";
            add(name, [2, 3, 3, 1], Clips());
            add($"{name}, same, dropout", [2, 2, 3, 1], Clips(("Padding", Padding.Same), ("Dropout", 0.2), ("RecurrentDropout", 0.3)));
            add($"{name}, backwards, strides", [2, 4, 3, 1], Clips(("GoBackwards", true), ("Strides", 2L), ("UseBias", false), ("Activation", Activation.Linear)));
        }

        add("Bidirectional, sum", [3, 2], Bidirectional(Layer("LSTM", ("Units", 2L)), ("MergeMode", Merge.Sum)));
        add("Bidirectional, average", [3, 2], Bidirectional(Layer("GRU", ("Units", 2L), ("ReturnSequences", true)), ("MergeMode", Merge.Average)));
        add("LSTM, softplus gates", [3, 2], Layer("LSTM", ("Units", 2L), ("Activation", Activation.Softsign), ("RecurrentActivation", Activation.Softplus)));
    }

    /// <summary>Models in which about half of the steps are masked, through two recurrent layers.</summary>
    private static IEnumerable<(string Name, ModelDeclaration Model)> MaskedModels()
    {
        (string, object) sequences = ("ReturnSequences", true);
        LayerDeclaration[] cells = [Layer("SimpleRNN", ("Units", 3L)), Layer("LSTM", ("Units", 3L)), Layer("GRU", ("Units", 3L)), Layer("GRU", ("Units", 3L), ("ResetAfter", false))];
        for (int i = 0; i < cells.Length; i++)
        {
            LayerDeclaration first = Layer(cells[i].Kind, ("Units", 2L), sequences, ("GoBackwards", i % 2 == 0));
            yield return ($"{cells[i].Kind} {i}, masked", Model(
                [5, 1], Compile(Loss.MeanSquaredError), Layer("ReLU"), Layer("Masking"), first, cells[i], Dense(2)));
            yield return ($"{cells[i].Kind} {i}, masked, bidirectional", Model(
                [5, 1], Compile(Loss.MeanSquaredError), Layer("ReLU"), Layer("Masking"), Bidirectional(first with { Arguments = Layer("", ("Units", 2L), sequences).Arguments }), cells[i], Dense(2)));
        }
    }

    private static LayerDeclaration Bidirectional(LayerDeclaration inner, params (string, object)[] arguments) =>
        Layer("Bidirectional", arguments) with { Wrapped = inner };
}
