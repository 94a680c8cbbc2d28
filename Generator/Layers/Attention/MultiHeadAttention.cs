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
    public long NumHeads => Declaration.Whole("NumHeads");

    public long KeyDim => Declaration.Whole("KeyDim");

    public long ValueDim => Declaration.Whole("ValueDim") is var size and not 0 ? size : KeyDim;

    public double Dropout => Declaration.Number("Dropout");

    public bool UseBias => Declaration.Flag("UseBias", true);

    public bool UseCausalMask => Declaration.Flag("UseCausalMask");

    public IReadOnlyList<long> OutputShape => Declaration.Wholes("OutputShape");

    public override bool IsWeightLayer => true;

    public override bool HasBias => UseBias;

    public override Dim Flops
    {
        get
        {
            if (Input is null || Output is null)
            {
                return 0;
            }

            Dim steps = Steps(Input);
            Dim projections = steps * NumHeads * (Input.Last * ((2 * KeyDim) + ValueDim) + (OutputAxes(Input).Size * ValueDim));
            return (projections + (steps * steps * NumHeads * (KeyDim + ValueDim))) * 2;
        }
    }

    public override string Describe() =>
        $"MultiHeadAttention({ArgumentChecks.Text(NumHeads)}, {ArgumentChecks.Text(KeyDim)}{(UseCausalMask ? ", causal" : "")})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        Node steps = graph.Reshape(x, new Shape([x.Shape[0], Shape.Product(x.Shape.Skip(1).Take(x.Shape.Rank - 2)), x.Shape.Last]));
        Node Heads(string name, long size, double scale = 1)
        {
            Node projected = AttentionProjections.Project(lowering, this, name, steps, UseBias);
            return AttentionProjections.Split(graph, graph.Map(Expr.X * scale, projected), NumHeads, size);
        }

        Node query = Heads("query", KeyDim, 1 / Math.Sqrt(KeyDim));
        Node key = Heads("key", KeyDim);
        Node value = Heads("value", ValueDim);
        Node shares = AttentionScores.Shares(
            lowering, graph.Einsum("bthk", "bshk", "bhts", query, key), queryMask: null, valueMask: null, UseCausalMask, Dropout);
        Node heads = graph.Einsum("bhts", "bshv", "bthv", shares, value);
        Node joined = graph.Reshape(heads, new Shape([heads.Shape[0], heads.Shape[1], NumHeads * ValueDim]));
        Node output = AttentionProjections.Project(lowering, this, "attention_output", joined, UseBias);
        return graph.Reshape(output, new Shape([.. x.Shape.Take(x.Shape.Rank - 1), .. OutputAxes(Input!)]));
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "numHeads", NumHeads);
        this.Positive(report, "keyDim", KeyDim);
        this.Positive(report, "valueDim", ValueDim);
        this.CheckRate(report, Dropout);
        foreach (long axis in OutputShape)
        {
            this.Positive(report, "outputShape", axis);
        }
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (input.Rank >= 2)
        {
            return new Shape([.. input.Take(input.Rank - 1), .. OutputAxes(input)]);
        }

        report.AtLayer(
            OnModelInput ? Rules.MissingInputAxis : Rules.RankMismatch, this,
            $"gets {input}, but needs [steps, features]: attention is between steps.");
        return null;
    }

    protected override void AddWeights(Shape input)
    {
        Weight[] weights =
        [
            .. AttentionProjections.ToHeads(Declaration, "query", input.Last, NumHeads, KeyDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "key", input.Last, NumHeads, KeyDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "value", input.Last, NumHeads, ValueDim, UseBias),
            .. AttentionProjections.FromHeads(Declaration, "attention_output", NumHeads, ValueDim, OutputAxes(input), UseBias),
        ];
        foreach (Weight weight in weights)
        {
            Add(weight);
        }
    }

    private static Dim Steps(Shape input) => Shape.Product(input.Take(input.Rank - 1));

    private Shape OutputAxes(Shape input) => OutputShape.Count > 0 ? Shape.Of(OutputShape) : new Shape([input.Last]);
}
