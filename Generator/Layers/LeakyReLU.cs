using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' LeakyReLU layer: <c>x</c> above 0, <c>slope · x</c> below; slope 0.3 (the function's is 0.2).</summary>
internal sealed class LeakyReLU(LayerDeclaration declaration) : Layer(declaration)
{
    public double Slope => Declaration.Number("NegativeSlope", 0.3);

    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    public override Activation Activation => Activation.LeakyReLU;

    public override string Describe() => $"LeakyReLU({ArgumentChecks.Text(Slope)})";

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Map(Activations.LeakyReLU(Slope), x);

    protected override void CheckArguments(Report report)
    {
        if (!(Slope >= 0) || double.IsInfinity(Slope))
        {
            report.AtLayer(
                Rules.InvalidActivationParameter, this, $"the slope is {ArgumentChecks.Text(Slope)}, but must be at least 0. Keras' default is 0.3.");
        }
    }

    protected override Shape InferShape(Shape input, Report report) => input;
}
