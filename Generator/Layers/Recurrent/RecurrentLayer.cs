using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// What Keras' recurrent layers have in common. The input of all steps passes the kernel in one product; what remains of a step is the
/// product of the state with the recurrent kernel and the cell's arithmetic, which one op does for all steps.
/// </summary>
internal abstract class RecurrentLayer(LayerDeclaration declaration) : Layer(declaration)
{
    public long Units => Declaration.Whole("Units");

    public bool UseBias => Declaration.Flag("UseBias", true);

    public bool ReturnSequences => Declaration.Flag("ReturnSequences");

    public bool GoBackwards => Declaration.Flag("GoBackwards");

    public bool Stateful => Declaration.Flag("Stateful");

    public double Dropout => Declaration.Number("Dropout");

    public double RecurrentDropout => Declaration.Number("RecurrentDropout");

    public override bool IsWeightLayer => true;

    public override bool IsRecurrent => true;

    public override long? DeclaredWidth => Units;

    public override bool HasBias => UseBias;

    public override bool PassesMask => ReturnSequences;

    public override Activation Activation => Declaration.Choice("Activation", Activation.Tanh);

    protected override Dim CountFlops(Shape input, Shape output) => input[0] * ((input[1] + Units) * Units * Gates * 2);

    /// <summary>The projected input of all steps.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => [input[0] * Gates * Units];

    protected override Dim CountState(Shape input, Shape output) => Stateful ? Units * Spec.States : 0;

    /// <summary>Gates side by side in the kernels.</summary>
    protected int Gates => Spec.Gates;

    /// <summary>The activation of the gates.</summary>
    protected Activation GateActivation => Declaration.Choice("RecurrentActivation", Activation.Sigmoid);

    /// <summary>The cell.</summary>
    protected abstract RecurrentCellKind Cell { get; }

    private RecurrentSpec Spec => new(Cell, Units, new KeptActivation(Activation), new KeptActivation(GateActivation));

    public override string Describe() => $"{Kind}({ArgumentChecks.Text(Units)}{(ReturnSequences ? ", sequences" : "")})";

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs) =>
        Lower(lowering, inputs[0], isReversed: false);

    /// <summary>Writes the layer as ops; reversed, it takes the steps the other way round and gives its results in the input's order.</summary>
    public Signal Lower(Lowering lowering, Signal input, bool isReversed)
    {
        Graph graph = lowering.Graph;
        Node x = input.Value;
        if (lowering.Training && Dropout > 0)
        {
            x = graph.Multiply(x, graph.Noise(NoiseKind.Dropout, x.Shape.With(1, Dim.One), Dropout));
        }

        (Node? bias, Node? recurrentBias) = UseBias ? Biases(lowering) : (null, null);
        Node projected = graph.MatMul(x, lowering.Weight(this, "kernel"), bias);
        Node? dropout = lowering.Training && RecurrentDropout > 0
            ? graph.Noise(NoiseKind.Dropout, new Shape([x.Shape[0], Units]), RecurrentDropout)
            : null;
        RecurrentSpec spec = Spec with
        {
            Sequences = ReturnSequences,
            Backwards = GoBackwards != isReversed,
            Aligned = isReversed,
            HasBias = recurrentBias is not null,
            HasStates = Stateful,
            HasMask = input.Mask is not null,
            HasDropout = dropout is not null,
        };
        Shape state = new([x.Shape[0], Units]);
        RecurrentState? keptH = Stateful ? RecurrentState.Of(graph, this, "h", state) : null;
        RecurrentState? keptC = Stateful && spec.States > 1 ? RecurrentState.Of(graph, this, "c", state) : null;
        var others = new RecurrentInputs(recurrentBias, keptH?.First, keptC?.First, input.Mask, dropout);
        (Node result, Node? h, Node? c) = graph.Recurrent(spec, projected, lowering.Weight(this, "recurrent_kernel"), others, lowering.Training);
        if (keptH is not null)
        {
            graph.SetState(keptH.State, h!);
        }

        if (keptC is not null)
        {
            graph.SetState(keptC.State, c!);
        }

        return new Signal(result, ReturnSequences ? input.Mask : null);
    }

    /// <summary>The bias of the projected input, and that of the product with the state, if there is one.</summary>
    protected virtual (Node Input, Node? Recurrent) Biases(Lowering lowering) => (lowering.Weight(this, "bias"), null);

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "units", Units);
        this.CheckRate(report, Dropout, "Dropout");
        this.CheckRate(report, RecurrentDropout, "RecurrentDropout");
        foreach (Activation activation in new[] { Activation, GateActivation }.Where(a => a is Activation.Softmax or Activation.LogSoftmax))
        {
            report.AtLayer(
                Rules.InvalidActivationParameter, this,
                $"{activation} needs all values of a vector, but inside a recurrent layer an activation works on each value by itself. Use Tanh or Sigmoid, and {activation} behind the layer.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report) =>
        !this.IsSequence(report, input) ? null
        : ReturnSequences ? input.WithLast(Units)
        : Shape.Of(Units);

    protected override void AddWeights(Shape input)
    {
        long columns = Gates * Units;
        Add(Weight.From(Declaration, "Kernel", "kernel", new Shape([input.Last, columns]), Initializer.GlorotUniform) with { InPanels = true });
        Add(Weight.From(Declaration, "Recurrent", "recurrent_kernel", Shape.Of(Units, columns), Initializer.Orthogonal) with { InPanels = true });
        if (UseBias)
        {
            Add(Bias(Weight.From(Declaration, "Bias", "bias", Shape.Of(columns), Initializer.Zeros)));
        }
    }

    /// <summary>The bias as the layer has it.</summary>
    protected virtual Weight Bias(Weight bias) => bias;
}
