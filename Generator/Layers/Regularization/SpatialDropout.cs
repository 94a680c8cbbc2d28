using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' SpatialDropout1D, 2D and 3D: in training a channel of a sample is dropped everywhere, or nowhere and enlarged.</summary>
internal sealed class SpatialDropout(LayerDeclaration declaration, int spatialRank) : Layer(declaration)
{
    public double Rate => Declaration.Number("Rate");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsNoise => true;

    public override double? DropRate => Rate;

    public override bool ChangesNothing => Rate == 0;

    public override string Describe() => $"{Kind}({ArgumentChecks.Text(Rate)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        if (!lowering.Training || Rate == 0)
        {
            return x;
        }

        Shape channels = new(x.Shape.Select((axis, i) => i == 0 || i == x.Shape.Rank - 1 ? axis : Dim.One));
        return lowering.Graph.Multiply(x, lowering.Graph.Noise(NoiseKind.Dropout, channels, Rate));
    }

    protected override void CheckArguments(Report report) => this.CheckRate(report, Rate);

    protected override Shape? InferShape(Shape input, Report report)
    {
        string axes = spatialRank switch
        {
            1 => "[steps, channels]",
            2 => "[height, width, channels]",
            _ => "[depth, height, width, channels]",
        };
        return this.HasRank(report, input, spatialRank + 1, axes) ? input : null;
    }
}
