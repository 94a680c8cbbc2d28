using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' Attention and AdditiveAttention: every query step's share of every value step by a score of query and key, without
/// projections. Masked query steps give 0.
/// </summary>
internal sealed class Attention(LayerDeclaration declaration) : Layer(declaration)
{
    private readonly AttentionInputs _inputs = new(declaration);

    public bool IsAdditive => Kind == "AdditiveAttention";

    public bool UseScale => Declaration.Flag("UseScale", IsAdditive);

    public ScoreMode ScoreMode => Declaration.Choice("ScoreMode", ScoreMode.Dot);

    public double Dropout => Declaration.Number("Dropout");

    public bool UseCausalMask => Declaration.Flag("UseCausalMask");

    public override IReadOnlyList<string> References => _inputs.References;

    public override bool PassesMask => true;

    protected override Dim CountFlops(Shape input, Shape output) => Pairs(input) * (input.Last + output.Last) * 2;

    /// <summary>Where they are added, every query and every key; the scores, and which steps may be seen; the shares, beside which the values are held.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output)
    {
        bool isSum = IsAdditive || ScoreMode == ScoreMode.Concat;
        return [.. isSum ? [Pairs(input) * input.Last] : new Dim[0], Pairs(input) * (HasMask || UseCausalMask ? 2 : 1), Pairs(input) + _inputs.Value(Inputs).Size];
    }

    public override string Describe()
    {
        string arguments = (UseCausalMask ? ", causal" : "") + _inputs.Describe();
        return arguments.Length == 0 ? Kind : $"{Kind}({arguments.Substring(2)})";
    }

    public override Node Lower(Lowering lowering, Node x) => Lower(lowering, [new Signal(x, null)]).Value;

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Signal value = _inputs.Value(inputs);
        Node scores = Scores(lowering, inputs[0].Value, _inputs.Key(inputs).Value);
        Node shares = AttentionScores.Shares(lowering, scores, queryMask: null, [value.Mask], UseCausalMask, Dropout);
        Node y = graph.Einsum("bts", "bsv", "btv", shares, value.Value);
        return new Signal(
            inputs[0].Mask is { } mask ? graph.Multiply(y, graph.Reshape(mask, y.Shape.WithLast(Dim.One))) : y, inputs[0].Mask);
    }

    protected override void CheckArguments(Report report) => this.CheckRate(report, Dropout, "Dropout");

    protected override Shape? InferShape(Shape input, Report report) => InferShape([input], report);

    protected override Shape? InferShape(IReadOnlyList<Shape> inputs, Report report) =>
        inputs.All(input => this.HasRank(report, input, 2, "[steps, features]"))
        && _inputs.Fit(this, report, inputs)
        && _inputs.QueriesMatch(this, report, inputs)
            ? inputs[0].WithLast(_inputs.Value(inputs).Last)
            : null;

    protected override void AddWeights(Shape input) => AddWeights([input]);

    protected override void AddWeights(IReadOnlyList<Shape> inputs)
    {
        if (UseScale)
        {
            Add(IsAdditive
                ? new Weight("scale", new Shape([inputs[0].Last]), Initializer.GlorotUniform)
                : new Weight("scale", new Shape([]), Initializer.Ones));
        }

        if (!IsAdditive && ScoreMode == ScoreMode.Concat)
        {
            Add(new Weight("concat_score_weight", new Shape([]), Initializer.Ones));
        }
    }

    /// <summary>Query steps times value steps.</summary>
    private Dim Pairs(Shape query) => query[0] * _inputs.Value(Inputs)[0];

    private Node Scores(Lowering lowering, Node query, Node key)
    {
        Graph graph = lowering.Graph;
        Node One(string name) => graph.Reshape(lowering.Weight(this, name), Shape.Of(1, 1, 1));
        if (!IsAdditive && ScoreMode == ScoreMode.Dot)
        {
            Node products = graph.Einsum("btd", "bsd", "bts", query, key);
            return UseScale ? graph.Multiply(products, One("scale")) : products;
        }

        // Every query beside every key.
        Node queries = graph.Reshape(query, query.Shape.Insert(2, Dim.One));
        Node keys = graph.Reshape(key, key.Shape.Insert(1, Dim.One));
        Node sums = graph.Add(queries, keys);
        Node Total(Node terms) => graph.Reshape(graph.Sum(terms, 3), new Shape(terms.Shape.Take(3)));
        if (!IsAdditive)
        {
            Node scaled = UseScale ? graph.Multiply(sums, graph.Reshape(One("scale"), Shape.Of(1, 1, 1, 1))) : sums;
            return graph.Multiply(Total(graph.Activate(Activation.Tanh, scaled)), One("concat_score_weight"));
        }

        Node waves = graph.Activate(Activation.Tanh, sums);
        return Total(UseScale ? graph.Multiply(waves, graph.Reshape(lowering.Weight(this, "scale"), new Shape([1, 1, 1, query.Shape.Last]))) : waves);
    }
}
