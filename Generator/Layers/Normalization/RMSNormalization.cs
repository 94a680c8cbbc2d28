using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' RMSNormalization: each sample divided by the root of its mean square along the given axes, times a learned scale.</summary>
internal sealed class RMSNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> Axes => NormalizationAxes.Read(Declaration);

    public double Epsilon => Declaration.Number("Epsilon", 1e-6);

    public override bool IsElementwise => true;

    public override string Describe() => Axes is [-1] ? "RMSNormalization" : $"RMSNormalization(axis {ArgumentChecks.Text(Axes)})";

    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => this.StagesOfNormalization(input, Axes);

    public override Node Lower(Lowering lowering, Node x)
    {
        int[] axes = [.. NormalizationAxes.Resolve(Input!, Axes).Select(a => a + 1)];
        return lowering.Normalize(this, x, axes, center: false, Epsilon, "scale", null);
    }

    protected override void CheckArguments(Report report) => this.CheckEpsilon(report, Epsilon, "0.000001");

    protected override Shape? InferShape(Shape input, Report report) => this.AxesExist(report, input, Axes) ? input : null;

    protected override void AddWeights(Shape input) =>
        Add(new Weight("scale", new Shape(NormalizationAxes.Resolve(input, Axes).Select(a => input[a])), Initializer.Ones));
}
