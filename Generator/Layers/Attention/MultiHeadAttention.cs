using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' MultiHeadAttention: queries, keys and values of several heads, each query's share of every value the softmax of
/// <c>query·key / √keyDim</c>. All axes between batch and features are steps.
/// </summary>
internal sealed class MultiHeadAttention(LayerDeclaration declaration) : Layer(declaration)
{
    private readonly AttentionInputs _inputs = new(declaration);

    public long NumHeads => Declaration.Whole("NumHeads");

    public long KeyDim => Declaration.Whole("KeyDim");

    public long ValueDim => Declaration.Whole("ValueDim") is var size and not 0 ? size : KeyDim;

    public double Dropout => Declaration.Number("Dropout");

    public bool UseBias => Declaration.Flag("UseBias", true);

    public bool UseCausalMask => Declaration.Flag("UseCausalMask");

    public IReadOnlyList<long> OutputShape => Declaration.Wholes("OutputShape");

    public override IReadOnlyList<string> References => _inputs.References;

    public override bool IsWeightLayer => true;

    public override bool HasBias => UseBias;

    public override bool PassesMask => true;

    protected override Dim CountFlops(Shape input, Shape output)
    {
        (Shape value, Shape key) = (_inputs.Value(Inputs), _inputs.Key(Inputs));
        Dim queries = Steps(input), values = Steps(value);
        Dim projections = (queries * input.Last * KeyDim) + (values * key.Last * KeyDim) + (values * value.Last * ValueDim)
            + (queries * OutputAxes(input).Size * ValueDim);
        return (projections + (queries * values * (KeyDim + ValueDim))) * NumHeads * 2;
    }

    /// <summary>Queries, keys and values of all heads, and which steps count; then what each query gathers.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output)
    {
        Dim queries = Steps(input), values = Steps(_inputs.Value(Inputs));
        return
        [
            (((queries * KeyDim) + (values * (KeyDim + ValueDim))) * NumHeads) + (HasMask ? queries * values : 0),
            queries * ValueDim * NumHeads,
        ];
    }

    public override string Describe() =>
        $"MultiHeadAttention({ArgumentChecks.Text(NumHeads)}, {ArgumentChecks.Text(KeyDim)}{(UseCausalMask ? ", causal" : "")}{_inputs.Describe()})";

    public override Node Lower(Lowering lowering, Node x) => Lower(lowering, [new Signal(x, null)]).Value;

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Node Heads(string name, Node x, long size, double scale = 1)
        {
            Node steps = graph.Reshape(x, new Shape([x.Shape[0], Steps(x.Shape.Skip(1)), x.Shape.Last]));
            Node projected = AttentionProjections.Project(lowering, this, name, steps, UseBias);
            return AttentionProjections.Split(graph, graph.Map(Expr.X * scale, projected), NumHeads, size);
        }

        Node x = inputs[0].Value;
        Node query = Heads("query", x, KeyDim, 1 / Math.Sqrt(KeyDim));
        Node key = Heads("key", _inputs.Key(inputs).Value, KeyDim);
        Node value = Heads("value", _inputs.Value(inputs).Value, ValueDim);
        Node heads = AttentionScores.Gather(lowering, query, key, value, inputs[0].Mask, _inputs.Masks(inputs), UseCausalMask, Dropout);
        Node joined = graph.Reshape(heads, new Shape([heads.Shape[0], heads.Shape[1], NumHeads * ValueDim]));
        Node output = AttentionProjections.Project(lowering, this, "attention_output", joined, UseBias);
        return new Signal(graph.Reshape(output, new Shape([.. x.Shape.Take(x.Shape.Rank - 1), .. OutputAxes(Input!)])), inputs[0].Mask);
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "numHeads", NumHeads);
        this.Positive(report, "keyDim", KeyDim);
        this.Positive(report, "valueDim", ValueDim);
        this.CheckRate(report, Dropout, "Dropout");
        foreach (long axis in OutputShape)
        {
            this.Positive(report, "outputShape", axis);
        }
    }

    protected override Shape? InferShape(Shape input, Report report) => InferShape([input], report);

    protected override Shape? InferShape(IReadOnlyList<Shape> inputs, Report report) => _inputs.Fit(this, report, inputs)
        ? new Shape([.. inputs[0].Take(inputs[0].Rank - 1), .. OutputAxes(inputs[0])])
        : null;

    protected override void AddWeights(Shape input) => AddWeights([input]);

    protected override void AddWeights(IReadOnlyList<Shape> inputs)
    {
        Weight[] weights =
        [
            .. AttentionProjections.ToHeads(Declaration, "query", inputs[0].Last, NumHeads, KeyDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "key", _inputs.Key(inputs).Last, NumHeads, KeyDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "value", _inputs.Value(inputs).Last, NumHeads, ValueDim, UseBias),
            .. AttentionProjections.FromHeads(Declaration, "attention_output", NumHeads, ValueDim, OutputAxes(inputs[0]), UseBias),
        ];
        foreach (Weight weight in weights)
        {
            Add(weight);
        }
    }

    private static Dim Steps(Shape sample) => Shape.Product(sample.Take(sample.Rank - 1));

    private Shape OutputAxes(Shape input) => OutputShape.Count > 0 ? Shape.Of(OutputShape) : new Shape([input.Last]);
}
