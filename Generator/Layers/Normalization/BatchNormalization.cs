using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Losses;
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

    public override Node Lower(Lowering lowering, Node x) => Lower(lowering, [new Signal(x, null)]).Value;

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        (Node x, Node? mask) = inputs[0];
        Graph graph = lowering.Graph;
        int axis = NormalizationAxes.Resolve(Input!, Axis) + 1;
        Shape channels = new(Enumerable.Range(0, x.Shape.Rank).Select(i => i == axis ? x.Shape[i] : Dim.One));
        Node Weight(string name) => graph.Reshape(lowering.Weight(this, name), channels);
        Node mean = Weight("moving_mean");
        Node variance = Weight("moving_variance");
        if (lowering.Training && Trainable)
        {
            int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(i => i != axis)];
            Node Mean(Node values) => mask is null ? graph.Mean(values, others) : MaskedMean(graph, values, mask, others);
            Node batchMean = Mean(x);
            Node batchVariance = Mean(graph.Map(Expr.Square(Expr.X - Expr.Y), x, batchMean));
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
        return new Signal(Center ? graph.Add(y, Weight("beta")) : y, mask);
    }

    /// <summary>The mean over the steps that count, Keras' epsilon keeping a batch without any from dividing by 0.</summary>
    private static Node MaskedMean(Graph graph, Node values, Node mask, int[] axes)
    {
        Shape bySteps = new([.. mask.Shape, .. Enumerable.Repeat(Dim.One, values.Shape.Rank - 2)]);
        Node counting = graph.Broadcast(graph.Reshape(mask, bySteps), values.Shape);
        return graph.Map(Expr.X / (Expr.Y + LossFunctions.Epsilon), graph.Sum(graph.Multiply(values, counting), axes), graph.Sum(counting, axes));
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
