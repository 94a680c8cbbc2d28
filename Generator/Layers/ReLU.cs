using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' ReLU layer: <c>max_value</c> from there on, <c>x</c> from the threshold on, <c>slope · (x − threshold)</c> below
/// (<c>layers/activations/relu.py</c>).
/// </summary>
internal sealed class ReLU(LayerDeclaration declaration) : Layer(declaration)
{
    public double Slope => Declaration.Number("NegativeSlope");

    public double Threshold => Declaration.Number("Threshold");

    public double? MaxValue => Declaration["MaxValue"] is { } a && !double.IsPositiveInfinity(a.Number) ? a.Number : null;

    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    /// <summary>With a slope below the threshold it goes below 0 as LeakyReLU does.</summary>
    public override Activation Activation => Slope == 0 ? Activation.ReLU : Activation.LeakyReLU;

    public override string Describe()
    {
        List<string> parts = [];
        if (MaxValue is { } max)
        {
            parts.Add($"max {ArgumentChecks.Text(max)}");
        }

        if (Slope != 0)
        {
            parts.Add($"slope {ArgumentChecks.Text(Slope)}");
        }

        if (Threshold != 0)
        {
            parts.Add($"threshold {ArgumentChecks.Text(Threshold)}");
        }

        return parts.Count == 0 ? "ReLU" : $"ReLU({string.Join(", ", parts)})";
    }

    public override Node Lower(Lowering lowering, Node x) => Slope == 0 && Threshold == 0 && MaxValue is null
        ? lowering.Activate(Activation.ReLU, x)
        : lowering.Graph.Map(Activations.ReLU(MaxValue, Slope, Threshold), x);

    protected override void CheckArguments(Report report)
    {
        Check(report, Slope, "negative slope");
        Check(report, Threshold, "threshold");
        Check(report, MaxValue ?? 0, "maximum");
    }

    protected override Shape InferShape(Shape input, Report report) => input;

    private void Check(Report report, double value, string name)
    {
        if (!(value >= 0) || double.IsInfinity(value))
        {
            report.AtLayer(Rules.InvalidActivationParameter, this, $"the {name} is {ArgumentChecks.Text(value)}, but must be at least 0.");
        }
    }
}
