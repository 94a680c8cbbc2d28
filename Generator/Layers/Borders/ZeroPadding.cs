using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' ZeroPadding1D, 2D and 3D: zeros around the spatial axes.</summary>
internal sealed class ZeroPadding(LayerDeclaration declaration, int axes) : Layer(declaration)
{
    private const long Otherwise = 1;

    public override bool IsAffine => true;

    public override bool ChangesNothing => Borders.All(b => b is (0, 0));

    private IReadOnlyList<(long Before, long After)> Borders => Declaration.Borders("Padding", axes, Otherwise);

    /// <summary>What is padded along the axes from one on; the first comes last.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) =>
        Enumerable.Range(1, axes - 1).Reverse().Select(axis => new Shape([.. input.Take(axis), .. output.Skip(axis)]).Size);

    public override string Describe() => this.DescribeBorders("Padding", Otherwise);

    public override Node Lower(Lowering lowering, Node x)
    {
        // The last axis first: the rows that are then moved are long.
        for (int axis = axes; axis >= 1; axis--)
        {
            x = lowering.Graph.Pad(x, axis, Borders[axis - 1].Before, Borders[axis - 1].After);
        }

        return x;
    }

    protected override void CheckArguments(Report report) => this.CheckBorders(report, "Padding", axes, Otherwise);

    protected override Shape? InferShape(Shape input, Report report) => this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes))
        ? new Shape([.. Borders.Select((b, i) => b.Before + input[i] + b.After), input.Last])
        : null;
}
