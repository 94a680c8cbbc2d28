using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Dropout: in training each value is 0 with probability <c>rate</c>, else divided by the share kept.</summary>
internal sealed class Dropout(LayerDeclaration declaration) : Layer(declaration)
{
    public double Rate => Declaration.Number("Rate");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsNoise => true;

    public override double? DropRate => Rate;

    public override bool ChangesNothing => Rate == 0;

    public override string Describe() => $"Dropout({ArgumentChecks.Text(Rate)})";

    public override Node Lower(Lowering lowering, Node x) => !lowering.Training || Rate == 0
        ? x
        : lowering.Graph.Multiply(x, lowering.Graph.Noise(Graphs.Ops.NoiseKind.Dropout, x.Shape, Rate));

    protected override void CheckArguments(Report report) => this.CheckRate(report, Rate);

    protected override Shape InferShape(Shape input, Report report) => input;
}
