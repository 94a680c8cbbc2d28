using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Rescaling: <c>x · scale + offset</c>.</summary>
internal sealed class Rescaling(LayerDeclaration declaration) : Layer(declaration)
{
    public double Scale => Declaration.Number("Scale");

    public double Offset => Declaration.Number("Offset");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool ChangesNothing => Scale == 1 && Offset == 0;

    public override string Describe() => Offset == 0
        ? $"Rescaling({ArgumentChecks.Text(Scale)})"
        : $"Rescaling({ArgumentChecks.Text(Scale)}, {ArgumentChecks.Text(Offset)})";

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Map((Expr.X * Scale) + Offset, x);

    protected override Shape InferShape(Shape input, Report report) => input;
}
