using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GroupedQueryAttention: attention in which several heads of queries share one head of keys and values.</summary>
internal sealed class GroupedQueryAttention(LayerDeclaration declaration) : Layer(declaration)
{
    public long HeadDim => Declaration.Whole("HeadDim");

    public long NumQueryHeads => Declaration.Whole("NumQueryHeads");

    public long NumKeyValueHeads => Declaration.Whole("NumKeyValueHeads");

    public double Dropout => Declaration.Number("Dropout");

    public bool UseBias => Declaration.Flag("UseBias", true);

    public bool UseCausalMask => Declaration.Flag("UseCausalMask");

    public override bool IsWeightLayer => true;

    public override bool HasBias => UseBias;

    public override Dim Flops => Input is null ? 0
        : ((Input.Size * HeadDim * ((2 * NumQueryHeads) + (2 * NumKeyValueHeads))) + (Input[0] * Input[0] * NumQueryHeads * HeadDim * 2)) * 2;

    public override string Describe() =>
        $"GroupedQueryAttention({ArgumentChecks.Text([HeadDim, NumQueryHeads, NumKeyValueHeads])}{(UseCausalMask ? ", causal" : "")})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        long repeats = NumQueryHeads / NumKeyValueHeads;
        Node Project(string name) => AttentionProjections.Project(lowering, this, name, x, UseBias);
        Node query = AttentionProjections.Split(graph, graph.Map(Expr.X * (1 / Math.Sqrt(HeadDim)), Project("query")), NumKeyValueHeads, repeats, HeadDim);
        Node key = AttentionProjections.Split(graph, Project("key"), NumKeyValueHeads, HeadDim);
        Node value = AttentionProjections.Split(graph, Project("value"), NumKeyValueHeads, HeadDim);

        // g are the groups, r the queries that share a group's keys and values.
        Node scores = graph.Einsum("btgrk", "bsgk", "bgrts", query, key);
        Shape grouped = scores.Shape;
        scores = graph.Reshape(scores, new Shape([grouped[0], NumQueryHeads, .. grouped.Skip(3)]));
        Node shares = AttentionScores.Shares(lowering, scores, queryMask: null, valueMask: null, UseCausalMask, Dropout);
        Node heads = graph.Einsum("bgrts", "bsgk", "btgrk", graph.Reshape(shares, grouped), value);
        Node joined = graph.Reshape(heads, new Shape([heads.Shape[0], heads.Shape[1], NumQueryHeads * HeadDim]));
        return AttentionProjections.Project(lowering, this, "attention_output", joined, UseBias);
    }

    protected override void CheckArguments(Report report)
    {
        bool positive = this.Positive(report, "headDim", HeadDim)
            & this.Positive(report, "numQueryHeads", NumQueryHeads)
            & this.Positive(report, "numKeyValueHeads", NumKeyValueHeads);
        this.CheckRate(report, Dropout);
        if (positive && NumQueryHeads % NumKeyValueHeads != 0)
        {
            report.AtLayer(
                Rules.GroupsMismatch, this,
                $"{ArgumentChecks.Text(NumQueryHeads)} query heads cannot share {ArgumentChecks.Text(NumKeyValueHeads)} key and value heads evenly: "
                + "numQueryHeads must be a multiple of numKeyValueHeads.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report) => this.HasRank(report, input, 2, "[steps, features]") ? input : null;

    protected override void AddWeights(Shape input)
    {
        Weight[] weights =
        [
            .. AttentionProjections.ToHeads(Declaration, "query", input.Last, NumQueryHeads, HeadDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "key", input.Last, NumKeyValueHeads, HeadDim, UseBias),
            .. AttentionProjections.ToHeads(Declaration, "value", input.Last, NumKeyValueHeads, HeadDim, UseBias),
            .. AttentionProjections.FromHeads(Declaration, "attention_output", NumQueryHeads, HeadDim, new Shape([input.Last]), UseBias),
        ];
        foreach (Weight weight in weights)
        {
            Add(weight);
        }
    }
}
