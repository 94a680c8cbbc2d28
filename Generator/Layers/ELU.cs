using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' ELU: <c>x</c> above 0, <c>α·(eˣ − 1)</c> below.</summary>
internal sealed class ELU(LayerDeclaration declaration) : Layer(declaration)
{
    public double Alpha => Declaration.Number("Alpha", 1);

    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    public override Activation Activation => Activation.ELU;

    public override string Describe() => Alpha == 1 ? "ELU" : $"ELU({ArgumentChecks.Text(Alpha)})";

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Map(Activations.ELU(Alpha), x);

    protected override Shape InferShape(Shape input, Report report) => input;
}
