using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' GaussianDropout: in training each value times a normal number around 1, deviation <c>√(rate / (1 − rate))</c>.</summary>
internal sealed class GaussianDropout(LayerDeclaration declaration) : Layer(declaration)
{
    public double Rate => Declaration.Number("Rate");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsNoise => true;

    public override double? DropRate => Rate;

    public override bool ChangesNothing => Rate == 0;

    public override string Describe() => $"GaussianDropout({ArgumentChecks.Text(Rate)})";

    public override Node Lower(Lowering lowering, Node x) => !lowering.Training || Rate == 0
        ? x
        : lowering.Graph.Multiply(x, lowering.Graph.Noise(Graphs.Ops.NoiseKind.NormalAroundOne, x.Shape, Math.Sqrt(Rate / (1 - Rate))));

    protected override void CheckArguments(Report report) => this.CheckRate(report, Rate);

    protected override Shape InferShape(Shape input, Report report) => input;
}
