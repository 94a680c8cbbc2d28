using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' AlphaDropout: in training a value becomes SELU's lower bound with probability <c>rate</c>; all are then scaled and shifted so
/// that mean 0 and variance 1 stay.
/// </summary>
internal sealed class AlphaDropout(LayerDeclaration declaration) : Layer(declaration)
{
    /// <summary>−scale·α of SELU: what it approaches for small values.</summary>
    private const double LowerBound = -1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

    public double Rate => Declaration.Number("Rate");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsNoise => true;

    public override double? DropRate => Rate;

    public override bool ChangesNothing => Rate == 0;

    public override string Describe() => $"AlphaDropout({ArgumentChecks.Text(Rate)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        if (!lowering.Training || Rate == 0)
        {
            return x;
        }

        double factor = 1 / Math.Sqrt((1 - Rate) * (1 + (Rate * LowerBound * LowerBound)));
        double shift = -factor * LowerBound * Rate;
        Node kept = lowering.Graph.Noise(NoiseKind.Dropout, x.Shape, Rate);
        return lowering.Graph.Map(Expr.IfGreater(Expr.Y, 0, (Expr.X * factor) + shift, (LowerBound * factor) + shift), x, kept);
    }

    protected override void CheckArguments(Report report) => this.CheckRate(report, Rate);

    protected override Shape InferShape(Shape input, Report report) => input;
}
