using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>What a recurrent layer's ops have in common: the cell, the order of the steps, and which tensors there are beside the input.</summary>
/// <param name="Kind">The cell.</param>
/// <param name="Units">Values of a state.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Gate">The activation of the gates.</param>
internal sealed record RecurrentSpec(RecurrentCellKind Kind, long Units, KeptActivation Activation, KeptActivation Gate)
{
    private const string Kernels = "global::ModelGen.Kernels.";

    /// <summary>The result is the state after every step, not the last one alone.</summary>
    public bool Sequences { get; init; }

    /// <summary>The steps are taken from the last to the first.</summary>
    public bool Backwards { get; init; }

    /// <summary>Results lie where their steps' inputs lie, not in the order they come.</summary>
    public bool Aligned { get; init; }

    /// <summary>A bias joins the product with the state.</summary>
    public bool HasBias { get; init; }

    /// <summary>There are first states; without them they are 0.</summary>
    public bool HasStates { get; init; }

    /// <summary>There is a mask of steps.</summary>
    public bool HasMask { get; init; }

    /// <summary>Part of the state is dropped in the product.</summary>
    public bool HasDropout { get; init; }

    /// <summary>Gates side by side in the projected input.</summary>
    public int Gates => Kind switch { RecurrentCellKind.SimpleRnn => 1, RecurrentCellKind.Lstm => 4, _ => 3 };

    /// <summary>Gradients side by side: with the reset gate behind the product, those by the product's gates follow those by the input's.</summary>
    public int GradientGates => Kind == RecurrentCellKind.Gru ? 6 : Gates;

    /// <summary>States: h, and an LSTM's c.</summary>
    public int States => Kind == RecurrentCellKind.Lstm ? 2 : 1;

    /// <summary>Values a unit and step that training keeps: the states first.</summary>
    public int TapeValues => Kind switch { RecurrentCellKind.SimpleRnn => 2, RecurrentCellKind.Lstm => 7, RecurrentCellKind.Gru => 5, _ => 4 };

    /// <summary>The input step that is the scan's last.</summary>
    public Dim LastStep(Dim steps) => Backwards ? 0 : steps - 1;

    /// <summary>Where the scan's last result lies.</summary>
    public Dim LastResult(Dim steps) => Backwards && Aligned ? 0 : steps - 1;

    /// <summary>The shape of the result from that of the projected input.</summary>
    public Shape Result(Shape projected) => Sequences ? projected.WithLast(Units) : new Shape([projected[0], Units]);

    /// <summary>The tensors beside the projected input and the kernel, as an op that has all of them lists them.</summary>
    public RecurrentInputs Inputs(IReadOnlyList<Node> inputs, int start)
    {
        int at = start;
        Node? Next(bool has) => has ? inputs[at++] : null;
        return new RecurrentInputs(Next(HasBias), Next(HasStates), Next(HasStates && States > 1), Next(HasMask), Next(HasDropout));
    }

    /// <summary><c>new RecurrentForm(batch, steps, units, options)</c> of a tensor [batch, steps, ...].</summary>
    public string Form(MethodWriter writer, Shape shape, bool cells = false)
    {
        List<string> options = [];
        void Add(bool has, string option)
        {
            if (has)
            {
                options.Add($"{Kernels}RecurrentOptions.{option}");
            }
        }

        Add(Backwards, "Backwards");
        Add(Sequences, "Sequences");
        Add(Aligned, "Aligned");
        Add(cells, "Cells");
        Add(Activation.KeepsInput, "KeepsInput");
        Add(Gate.KeepsInput, "KeepsGateInput");
        string joined = options.Count == 0 ? $"{Kernels}RecurrentOptions.None" : string.Join(" | ", options);
        return $"new {Kernels}RecurrentForm({writer.Count(shape[0])}, {writer.Count(shape[1])}, {Units}, {joined})";
    }

    /// <summary>The struct of the cell's step.</summary>
    public string Cell(MethodWriter writer) => Kind == RecurrentCellKind.SimpleRnn
        ? $"{Kernels}SimpleRnnCell<{writer.Map(Activation.Formula, 1)}>"
        : $"{Kernels}{Kind}Cell<{writer.Map(Activation.Formula, 1)}, {writer.Map(Gate.Formula, 1)}>";

    /// <summary>The struct of the cell's backward step.</summary>
    public string Gradient(MethodWriter writer) => Kind == RecurrentCellKind.SimpleRnn
        ? $"{Kernels}SimpleRnnGradient<{writer.Map(Activation.Slope, 1)}>"
        : $"{Kernels}{Kind}Gradient<{writer.Map(Activation.Value, 1)}, {writer.Map(Activation.Slope, 1)}, {writer.Map(Gate.Value, 1)}, {writer.Map(Gate.Slope, 1)}>";
}
