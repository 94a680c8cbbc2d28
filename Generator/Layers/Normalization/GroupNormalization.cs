using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GroupNormalization: each group of channels of a sample by its own mean and population variance.</summary>
internal sealed class GroupNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    /// <summary>Stands for as many groups as there are channels.</summary>
    private const long OneEach = -1;

    public long Groups => Declaration.Whole("Groups", 32);

    public long Axis => Declaration.Whole("Axis", -1);

    public double Epsilon => Declaration.Number("Epsilon", 1e-3);

    public bool Scale => Declaration.Flag("Scale", true);

    public bool Center => Declaration.Flag("Center", true);

    public override bool IsElementwise => true;

    public override string Describe() =>
        $"GroupNormalization({ArgumentChecks.Text(Groups)} groups{(Axis == -1 ? "" : $", axis {ArgumentChecks.Text(Axis)}")})";

    /// <summary>The sums of the channels of each group at each place.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => Groups == OneEach ? []
        : [output.With(NormalizationAxes.Resolve(input, Axis), Groups).Size];

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        int axis = NormalizationAxes.Resolve(Input!, Axis) + 1;
        Dim channels = x.Shape[axis];
        Dim groups = Groups == OneEach ? channels : Groups;
        Shape grouped = x.Shape.With(axis, channels.DivideExactly(groups)!).Insert(axis, groups);
        Node parts = graph.Reshape(x, grouped);
        Node y = graph.Normalize(parts, [.. Enumerable.Range(1, grouped.Rank - 1).Where(i => i != axis)], center: true, Epsilon);
        Shape alongChannels = new(Enumerable.Range(0, x.Shape.Rank).Select(i => i == axis ? channels : Dim.One));
        return lowering.ScaleAndShift(this, graph.Reshape(y, x.Shape), alongChannels, Scale ? "gamma" : null, Center ? "beta" : null);
    }

    protected override void CheckArguments(Report report)
    {
        if (Groups != OneEach)
        {
            this.Positive(report, "groups", Groups, "-1 stands for one group a channel.");
        }

        this.CheckEpsilon(report, Epsilon, "0.001");
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (this.ResolveAxis(report, input, Axis) is not { } axis)
        {
            return null;
        }

        if (Groups is OneEach or < 1 || input[axis].DivideExactly(Groups) is not null)
        {
            return input;
        }

        string advice = input[axis].Constant is not { } channels ? "" : $" {Divisors(channels)}";
        report.AtLayer(
            Rules.GroupsMismatch, this,
            $"gets {input[axis]} channels, which are not divisible by {ArgumentChecks.Text(Groups)} groups.{advice}",
            (FindingProperties.Argument, "Groups"));
        return null;
    }

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
    }

    /// <summary>The largest number of groups below the one asked for, and what else is meant often.</summary>
    private string Divisors(long channels)
    {
        long most = Math.Min(Groups, channels);
        while (channels % most != 0)
        {
            most--;
        }

        return $"Groups = {ArgumentChecks.Text(most)} would do; Groups = -1 gives every channel a group of its own.";
    }
}
