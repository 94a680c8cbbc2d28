using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' ConvLSTM2D: an LSTM whose products are convolutions. The input of all steps passes one convolution; the steps, whose number
/// is known, are written one after the other.
/// </summary>
internal sealed class ConvLSTM2D(LayerDeclaration declaration) : Layer(declaration)
{
    private const int Axes = 2;

    public long Filters => Declaration.Whole("Filters");

    public bool ReturnSequences => Declaration.Flag("ReturnSequences");

    public override bool IsWeightLayer => true;

    public override bool IsRecurrent => true;

    public override long? DeclaredWidth => Filters;

    public override bool HasBias => Declaration.Flag("UseBias", true);

    public override bool PassesMask => ReturnSequences;

    public override Activation Activation => Declaration.Choice("Activation", Activation.Tanh);

    protected override Dim CountFlops(Shape input, Shape output) =>
        input[0] * Places(output).Size * ((input.Last + Filters) * Filters * KernelSize[0] * KernelSize[1] * 8);

    /// <summary>The gates of all steps; those of one step, three states, and the results before they are joined.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output)
    {
        Dim state = Places(output).Size * Filters;
        return [input[0] * state * 4, (state * 7) + (ReturnSequences ? output.Size : 0)];
    }

    protected override Dim CountState(Shape input, Shape output) => IsStateful ? Places(output).Size * Filters * 2 : 0;

    private IReadOnlyList<long> KernelSize => Declaration.PerAxis("KernelSize", Axes, 0);

    private IReadOnlyList<long> Strides => Declaration.PerAxis("Strides", Axes);

    private IReadOnlyList<long> DilationRate => Declaration.PerAxis("DilationRate", Axes);

    private Padding Padding => Declaration.Choice("Padding", Padding.Valid);

    private double Dropout => Declaration.Number("Dropout");

    private double RecurrentDropout => Declaration.Number("RecurrentDropout");

    public override IReadOnlyList<Window> Windows => [.. KernelSize.Select((size, axis) => new Window(size, Strides[axis], DilationRate[axis], Padding))];

    public override string Describe()
    {
        string size = SpatialArguments.Size(Declaration, "KernelSize", Axes);
        string padding = Padding == Padding.Valid ? "" : $", {Padding.ToString().ToLowerInvariant()}";
        return $"ConvLSTM2D({ArgumentChecks.Text(Filters)}, {size}{padding}{(ReturnSequences ? ", sequences" : "")})";
    }

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Node x = inputs[0].Value;
        if (lowering.Training && Dropout > 0)
        {
            x = graph.Multiply(x, graph.Noise(NoiseKind.Dropout, x.Shape.With(1, Dim.One), Dropout));
        }

        Shape state = new([x.Shape[0], .. Places(Output!), Filters]);
        Node projected = Project(lowering, x, state);
        long steps = x.Shape[1].Constant!.Value;
        var step = new ConvLstmStep(
            graph,
            lowering.Weight(this, "recurrent_kernel"),
            [.. KernelSize.Select((size, axis) => new ConvWindow(new Window(size, 1, 1, Padding.Same), state[axis + 1]))],
            Activation,
            Declaration.Choice("RecurrentActivation", Activation.Sigmoid),
            lowering.Training && RecurrentDropout > 0 ? graph.Noise(NoiseKind.Dropout, state, RecurrentDropout) : null);
        bool isStateful = Declaration.Flag("Stateful");
        RecurrentState? keptH = isStateful ? RecurrentState.Of(graph, this, "h", state) : null;
        RecurrentState? keptC = isStateful ? RecurrentState.Of(graph, this, "c", state) : null;
        (Node? h, Node? c) = (keptH?.First, keptC?.First);
        List<Node> results = [];
        for (long number = 0; number < steps; number++)
        {
            long at = Declaration.Flag("GoBackwards") ? steps - 1 - number : number;
            Node gates = graph.Reshape(graph.Slice(projected, 1, at, 1), state.WithLast(4 * Filters));
            Node? counts = inputs[0].Mask is { } mask
                ? graph.Reshape(graph.Slice(mask, 1, at, 1), new Shape([x.Shape[0], Dim.One, Dim.One, Dim.One]))
                : null;
            (h, c) = step.Run(gates, h, c, counts);
            results.Add(graph.Reshape(h, state.Insert(1, Dim.One)));
        }

        if (keptH is not null && keptC is not null)
        {
            graph.SetState(keptH.State, h!);
            graph.SetState(keptC.State, c!);
        }

        return ReturnSequences ? new Signal(graph.Concat(1, results), inputs[0].Mask) : new Signal(h!, null);
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "filters", Filters);
        this.CheckPerAxis(report, "KernelSize", Axes, 0);
        bool steps = this.CheckPerAxis(report, "Strides", Axes);
        steps &= this.CheckPerAxis(report, "DilationRate", Axes);
        if (steps)
        {
            this.CheckDilation(report, Strides, DilationRate);
        }

        this.CheckPadding(report, Padding, allowsCausal: false);
        this.CheckRate(report, Dropout, "Dropout");
        this.CheckRate(report, RecurrentDropout, "RecurrentDropout");
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, 4, "[steps, height, width, channels]"))
        {
            return null;
        }

        if (input[0].Constant is null)
        {
            report.AtLayer(
                Rules.LengthMustBeKnown, this,
                $"its steps are written one after the other, so their number must be known when the model is built, but it is {input[0]}. Declare a number in Model(...).");
            return null;
        }

        if (this.Places(report, input.Skip(1), Windows) is not { } places)
        {
            return null;
        }

        Shape state = new([.. places, Filters]);
        return ReturnSequences ? state.Prepend(input[0]) : state;
    }

    protected override void AddWeights(Shape input)
    {
        Dim columns = 4 * Filters;
        Shape Kernel(Dim channels) => new([KernelSize[0], KernelSize[1], channels, columns]);
        Add(Weight.From(Declaration, "Kernel", "kernel", Kernel(input.Last), Initializer.GlorotUniform) with { InPanels = true });
        Add(Weight.From(Declaration, "Recurrent", "recurrent_kernel", Kernel(Filters), Initializer.Orthogonal) with { InPanels = true });
        if (HasBias)
        {
            Weight bias = Weight.From(Declaration, "Bias", "bias", new Shape([columns]), Initializer.Zeros);
            Add(Declaration.Flag("UnitForgetBias", true) ? bias with { Ones = (Filters, Filters) } : bias);
        }
    }

    /// <summary>The grid of a state, from the shape of the result.</summary>
    private Shape Places(Shape output) => new(output.Skip(ReturnSequences ? 1 : 0).Take(Axes));

    /// <summary>The convolution of the input of all steps: [batch, steps, height, width, 4·filters].</summary>
    private Node Project(Lowering lowering, Node x, Shape state)
    {
        Graph graph = lowering.Graph;
        Node images = graph.Reshape(x, x.Shape.Skip(2).Prepend(x.Shape[0] * x.Shape[1]));
        ConvWindow[] windows = [.. Windows.Select((w, axis) => new ConvWindow(w, images.Shape[axis + 1]))];
        Node? bias = HasBias ? lowering.Weight(this, "bias") : null;
        Shape gates = state.WithLast(4 * Filters);
        Node y = graph.Conv(images, lowering.Weight(this, "kernel"), bias, windows, 1, gates.With(0, images.Shape[0]));
        return graph.Reshape(y, gates.Insert(1, x.Shape[1]));
    }
}
