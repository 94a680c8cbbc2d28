using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' RepeatVector: one vector <c>n</c> times over, as the steps of a sequence.</summary>
internal sealed class RepeatVector(LayerDeclaration declaration) : Layer(declaration)
{
    public long Times => Declaration.Whole("N");

    public override bool IsAffine => true;

    public override string Describe() => $"RepeatVector({ArgumentChecks.Text(Times)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Node row = lowering.Graph.Reshape(x, new Shape([x.Shape[0], Dim.One, x.Shape[1]]));
        return lowering.Graph.Broadcast(row, new Shape([x.Shape[0], Times, x.Shape[1]]));
    }

    protected override void CheckArguments(Report report) => this.Positive(report, "n", Times);

    protected override Shape? InferShape(Shape input, Report report) =>
        this.HasRank(report, input, 1, "[features]") ? new Shape([Times, input[0]]) : null;
}
