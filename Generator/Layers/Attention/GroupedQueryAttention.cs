using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GroupedQueryAttention: attention in which several heads of queries share one head of keys and values.</summary>
internal sealed class GroupedQueryAttention(LayerDeclaration declaration) : Layer(declaration)
{
    private readonly AttentionInputs _inputs = new(declaration);

    public long HeadDim => Declaration.Whole("HeadDim");

    public long NumQueryHeads => Declaration.Whole("NumQueryHeads");

    public long NumKeyValueHeads => Declaration.Whole("NumKeyValueHeads");

    public double Dropout => Declaration.Number("Dropout");

    public bool UseBias => Declaration.Flag("UseBias", true);

    public bool UseCausalMask => Declaration.Flag("UseCausalMask");

    public override IReadOnlyList<string> References => _inputs.References;

    public override bool PassesMask => true;

    public override bool IsWeightLayer => true;

    public override bool HasBias => UseBias;

    protected override Dim CountFlops(Shape input, Shape output)
    {
        (Shape value, Shape key) = (_inputs.Value(Inputs), _inputs.Key(Inputs));
        return ((input.Size * NumQueryHeads * 2) + ((value.Size + key.Size) * NumKeyValueHeads) + (input[0] * value[0] * NumQueryHeads * 2)) * HeadDim * 2;
    }

    /// <summary>Queries, keys and values of all heads, and which steps count; then what each query gathers.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output)
    {
        Dim queries = input[0], values = _inputs.Value(Inputs)[0];
        return
        [
            (((queries * NumQueryHeads) + (values * NumKeyValueHeads * 2)) * HeadDim) + (HasMask ? queries * values : 0),
            queries * NumQueryHeads * HeadDim,
        ];
    }

    public override string Describe() =>
        $"GroupedQueryAttention({ArgumentChecks.Text([HeadDim, NumQueryHeads, NumKeyValueHeads])}{(UseCausalMask ? ", causal" : "")}{_inputs.Describe()})";

    public override Node Lower(Lowering lowering, Node x) => Lower(lowering, [new Signal(x, null)]).Value;

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Node Heads(string name, Signal x, long heads, double scale = 1)
        {
            Node projected = AttentionProjections.Project(lowering, this, name, x.Value, UseBias);
            return AttentionProjections.Split(graph, graph.Map(Expr.X * scale, projected), heads, HeadDim);
        }

        Node query = Heads("query", inputs[0], NumQueryHeads, 1 / Math.Sqrt(HeadDim));
        Node key = Heads("key", _inputs.Key(inputs), NumKeyValueHeads);
        Node value = Heads("value", _inputs.Value(inputs), NumKeyValueHeads);
        Node heads = AttentionScores.Gather(lowering, query, key, value, inputs[0].Mask, _inputs.Masks(inputs), UseCausalMask, Dropout);
        Node joined = graph.Reshape(heads, new Shape([heads.Shape[0], heads.Shape[1], NumQueryHeads * HeadDim]));
        return new Signal(AttentionProjections.Project(lowering, this, "attention_output", joined, UseBias), inputs[0].Mask);
    }

    protected override void CheckArguments(Report report)
    {
        bool positive = this.Positive(report, "headDim", HeadDim)
            & this.Positive(report, "numQueryHeads", NumQueryHeads)
            & this.Positive(report, "numKeyValueHeads", NumKeyValueHeads);
        this.CheckRate(report, Dropout, "Dropout");
        if (positive && NumQueryHeads % NumKeyValueHeads != 0)
        {
            report.AtLayer(
                Rules.GroupsMismatch, this,
                $"{ArgumentChecks.Text(NumQueryHeads)} query heads cannot share {ArgumentChecks.Text(NumKeyValueHeads)} key and value heads evenly: "
                + "numQueryHeads must be a multiple of numKeyValueHeads.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report) => InferShape([input], report);

    protected override Shape? InferShape(IReadOnlyList<Shape> inputs, Report report) =>
        inputs.All(input => this.HasRank(report, input, 2, "[steps, features]")) && _inputs.Fit(this, report, inputs) ? inputs[0] : null;

    protected override void AddWeights(Shape input) => AddWeights([input]);

    protected override void AddWeights(IReadOnlyList<Shape> inputs)
    {
        Weight[] weights =
        [
            .. AttentionProjections.ToHeads(Declaration, "query", inputs[0].Last, NumQueryHeads, HeadDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "key", _inputs.Key(inputs).Last, NumKeyValueHeads, HeadDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "value", _inputs.Value(inputs).Last, NumKeyValueHeads, HeadDim, UseBias),
            .. AttentionProjections.FromHeads(Declaration, "attention_output", NumQueryHeads, HeadDim, new Shape([inputs[0].Last]), UseBias),
        ];
        foreach (Weight weight in weights)
        {
            Add(weight);
        }
    }
}
