using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' LayerNormalization: each sample by its own mean and population variance along the given axes.</summary>
internal sealed class LayerNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> Axes => Declaration.Wholes("Axes") is { Count: > 0 } axes ? axes : [Declaration.Whole("Axis", -1)];

    public double Epsilon => Declaration.Number("Epsilon", 1e-3);

    public bool Scale => Declaration.Flag("Scale", true);

    public bool Center => Declaration.Flag("Center", true);

    public override bool IsElementwise => true;

    public override string Describe() => Axes is [-1] ? "LayerNormalization" : $"LayerNormalization(axis {ArgumentChecks.Text(Axes)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        int[] axes = [.. SampleAxes(Input!).Select(a => a + 1)];
        Shape normalized = new(Enumerable.Range(0, x.Shape.Rank).Select(i => axes.Contains(i) ? x.Shape[i] : Dim.One));
        Node mean = graph.Mean(x, axes);
        Node centred = graph.Map(Expr.X - Expr.Y, x, mean);
        Node variance = graph.Mean(graph.Map(Expr.Square(Expr.X), centred), axes);
        Node y = graph.Map(Expr.X / Expr.Sqrt(Expr.Y + Epsilon), centred, variance);
        if (Scale)
        {
            y = graph.Multiply(y, graph.Reshape(lowering.Weight(this, "gamma"), normalized));
        }

        return Center ? graph.Add(y, graph.Reshape(lowering.Weight(this, "beta"), normalized)) : y;
    }

    protected override void CheckArguments(Report report)
    {
        if (!(Epsilon > 0) || double.IsInfinity(Epsilon))
        {
            report.AtLayer(Rules.InvalidActivationParameter, this, $"epsilon is {ArgumentChecks.Text(Epsilon)}, but must be above 0. Keras' default is 0.001.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        foreach (long axis in Axes)
        {
            if (this.ResolveAxis(report, input, axis) is null)
            {
                return null;
            }
        }

        return input;
    }

    protected override void AddWeights(Shape input)
    {
        Shape shape = new(SampleAxes(input).Select(a => input[a]));
        if (Scale)
        {
            Add(Weight.From(Declaration, "Gamma", "gamma", shape, Initializer.Ones));
        }

        if (Center)
        {
            Add(Weight.From(Declaration, "Beta", "beta", shape, Initializer.Zeros));
        }
    }

    private IEnumerable<int> SampleAxes(Shape input) =>
        Axes.Select(a => (int)(a < 0 ? a + input.Rank + 1 : a) - 1).Distinct().OrderBy(a => a);
}
