using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GaussianNoise: in training each value plus a normal number around 0.</summary>
internal sealed class GaussianNoise(LayerDeclaration declaration) : Layer(declaration)
{
    public double Deviation => Declaration.Number("Stddev");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsNoise => true;

    public override bool ChangesNothing => Deviation == 0;

    public override string Describe() => $"GaussianNoise({ArgumentChecks.Text(Deviation)})";

    public override Node Lower(Lowering lowering, Node x) => !lowering.Training || Deviation == 0
        ? x
        : lowering.Graph.Add(x, lowering.Graph.Noise(Graphs.Ops.NoiseKind.Normal, x.Shape, Deviation));

    protected override void CheckArguments(Report report)
    {
        if (!(Deviation >= 0) || double.IsInfinity(Deviation))
        {
            report.AtLayer(Rules.NonPositiveSize, this, $"the standard deviation is {ArgumentChecks.Text(Deviation)}, but must be at least 0.");
        }
    }

    protected override Shape InferShape(Shape input, Report report) => input;
}
