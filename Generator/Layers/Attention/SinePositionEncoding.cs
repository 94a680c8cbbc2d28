using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// KerasHub's SinePositionEncoding, added to the input: sine in even columns, cosine in odd ones, of
/// <c>position · maxWavelength^(−2⌊column / 2⌋ / columns)</c>.
/// </summary>
internal sealed class SinePositionEncoding(LayerDeclaration declaration) : Layer(declaration)
{
    public double MaxWavelength => Declaration.Number("MaxWavelength", 10_000);

    public override string Describe() => "SinePositionEncoding";

    public override bool PassesMask => true;

    public override bool RunsInPlace => true;

    /// <summary>One addition for each value.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => output.Size;

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        (Dim steps, Dim columns) = (x.Shape[1], x.Shape[2]);
        Node column = graph.Positions(3, 2, columns);
        Expr pair = Expr.Call(Function.Floor, Expr.X * 0.5);

        // Negative for odd columns, so that one tensor says both how fast an angle grows and which function is taken.
        Expr frequency = Expr.Exp(pair * (-2 * Math.Log(MaxWavelength) / columns.Constant!.Value));
        Node signed = graph.Map(Expr.Select(Comparison.Equal, Expr.X, pair * 2, frequency, -frequency), column);
        Expr angle = Expr.X * Expr.Y;
        Expr wave = Expr.IfGreater(Expr.Y, 0, Expr.Call(Function.Sin, angle), Expr.Call(Function.Cos, angle));
        return graph.Add(x, graph.Map(wave, graph.Positions(3, 1, steps), signed));
    }

    protected override void CheckArguments(Report report)
    {
        if (!(MaxWavelength > 0) || double.IsInfinity(MaxWavelength))
        {
            report.AtLayer(
                Rules.InvalidActivationParameter, this, $"the maximum wavelength is {ArgumentChecks.Text(MaxWavelength)}, but must be above 0. KerasHub's default is 10000.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report) =>
        this.HasRank(report, input, 2, "[steps, features]") && this.IsKnown(report, input[1], "the number of features") ? input : null;
}
