using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' LayerNormalization: each sample by its own mean and population variance along the given axes.</summary>
internal sealed class LayerNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> Axes => NormalizationAxes.Read(Declaration);

    public double Epsilon => Declaration.Number("Epsilon", 1e-3);

    public bool Scale => Declaration.Flag("Scale", true);

    public bool Center => Declaration.Flag("Center", true);

    public override bool IsElementwise => true;

    public override string Describe() => Axes is [-1] ? "LayerNormalization" : $"LayerNormalization(axis {ArgumentChecks.Text(Axes)})";

    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => this.StagesOfNormalization(input, Axes);

    public override Node Lower(Lowering lowering, Node x)
    {
        int[] axes = [.. NormalizationAxes.Resolve(Input!, Axes).Select(a => a + 1)];
        return lowering.Normalize(this, x, axes, center: true, Epsilon, Scale ? "gamma" : null, Center ? "beta" : null);
    }

    protected override void CheckArguments(Report report) => this.CheckEpsilon(report, Epsilon, "0.001");

    protected override Shape? InferShape(Shape input, Report report) => this.AxesExist(report, input, Axes) ? input : null;

    protected override void AddWeights(Shape input)
    {
        Shape shape = new(NormalizationAxes.Resolve(input, Axes).Select(a => input[a]));
        if (Scale)
        {
            Add(Weight.From(Declaration, "Gamma", "gamma", shape, Initializer.Ones));
        }

        if (Center)
        {
            Add(Weight.From(Declaration, "Beta", "beta", shape, Initializer.Zeros));
        }
    }
}
