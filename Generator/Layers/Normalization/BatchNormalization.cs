using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' BatchNormalization: in training by the batch's mean and population variance, which move the moving ones
/// (<c>moving = m·moving + (1 − m)·batch</c>); in inference, or frozen, by the moving ones.
/// </summary>
internal sealed class BatchNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    public long Axis => Declaration.Whole("Axis", -1);

    public double Momentum => Declaration.Number("Momentum", 0.99);

    public double Epsilon => Declaration.Number("Epsilon", 1e-3);

    public bool Scale => Declaration.Flag("Scale", true);

    public bool Center => Declaration.Flag("Center", true);

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    /// <summary>Whether it normalizes what a layer with a bias gives one bias each.</summary>
    public bool NormalizesLastAxis => Axis == -1 || Axis == Input?.Rank;

    public override string Describe() => Axis == -1 ? "BatchNormalization" : $"BatchNormalization(axis {ArgumentChecks.Text(Axis)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        int axis = NormalizationAxes.Resolve(Input!, Axis) + 1;
        Shape channels = new(Enumerable.Range(0, x.Shape.Rank).Select(i => i == axis ? x.Shape[i] : Dim.One));
        Node Weight(string name) => graph.Reshape(lowering.Weight(this, name), channels);
        Node mean = Weight("moving_mean");
        Node variance = Weight("moving_variance");
        if (lowering.Training && Trainable)
        {
            int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(i => i != axis)];
            Node batchMean = graph.Mean(x, others);
            Node batchVariance = graph.Mean(graph.Map(Expr.Square(Expr.X - Expr.Y), x, batchMean), others);
            Expr move = (Expr.X * Momentum) + (Expr.Y * (1 - Momentum));
            graph.Update(lowering.Weight(this, "moving_mean"), graph.Map(move, mean, batchMean));
            graph.Update(lowering.Weight(this, "moving_variance"), graph.Map(move, variance, batchVariance));
            (mean, variance) = (batchMean, batchVariance);
        }

        // One factor and one shift a channel: the large tensor is passed over once.
        Node factor = graph.Map(Expr.Const(1) / Expr.Sqrt(Expr.X + Epsilon), variance);
        if (Scale)
        {
            factor = graph.Multiply(factor, Weight("gamma"));
        }

        Node y = graph.Map((Expr.X - Expr.Y) * Expr.Arg(2), x, mean, factor);
        return Center ? graph.Add(y, Weight("beta")) : y;
    }

    protected override void CheckArguments(Report report)
    {
        if (!(Momentum is >= 0 and <= 1))
        {
            report.AtLayer(Rules.InvalidActivationParameter, this, $"the momentum is {ArgumentChecks.Text(Momentum)}, but must be between 0 and 1. Keras' default is 0.99.");
        }

        this.CheckEpsilon(report, Epsilon, "0.001");
    }

    protected override Shape? InferShape(Shape input, Report report) => this.ResolveAxis(report, input, Axis) is null ? null : input;

    protected override void AddWeights(Shape input)
    {
        Shape channels = new([input[NormalizationAxes.Resolve(input, Axis)]]);
        if (Scale)
        {
            Add(Weight.From(Declaration, "Gamma", "gamma", channels, Initializer.Ones));
        }

        if (Center)
        {
            Add(Weight.From(Declaration, "Beta", "beta", channels, Initializer.Zeros));
        }

        Add(Weight.From(Declaration, "MovingMean", "moving_mean", channels, Initializer.Zeros) with { Trainable = false });
        Add(Weight.From(Declaration, "MovingVariance", "moving_variance", channels, Initializer.Ones) with { Trainable = false });
    }
}
