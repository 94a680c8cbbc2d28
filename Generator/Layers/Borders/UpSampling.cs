using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' UpSampling1D, 2D and 3D: the spatial axes made longer by whole factors.</summary>
internal sealed class UpSampling(LayerDeclaration declaration, int axes) : Layer(declaration)
{
    private const long DefaultSize = 2;

    public Interpolation Interpolation => Declaration.Choice("Interpolation", Interpolation.Nearest);

    public override bool IsAffine => true;

    public override bool ChangesNothing => Size.All(n => n == 1);

    private IReadOnlyList<long> Size => Declaration.PerAxis("Size", axes, DefaultSize);

    /// <summary>Values are copied, or computed from their neighbours.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => Interpolation == Interpolation.Bilinear ? output.Size : 0;

    /// <summary>What is made longer along the axes from one on; the first comes last.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) =>
        Enumerable.Range(1, axes - 1).Reverse().Select(axis => new Shape([.. input.Take(axis), .. output.Skip(axis)]).Size);

    public override string Describe() =>
        $"{Kind}({SpatialArguments.Times(Size)}{(Interpolation == Interpolation.Nearest ? "" : ", " + Interpolation.ToString().ToLowerInvariant())})";

    public override Node Lower(Lowering lowering, Node x)
    {
        // The last axis first: what is then repeated are long rows.
        for (int axis = axes; axis >= 1; axis--)
        {
            x = lowering.Graph.UpSample(x, axis, Size[axis - 1], Interpolation == Interpolation.Bilinear);
        }

        return x;
    }

    protected override void CheckArguments(Report report) => this.CheckPerAxis(report, "Size", axes, DefaultSize);

    protected override Shape? InferShape(Shape input, Report report) => this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes))
        ? new Shape([.. Size.Select((n, i) => input[i] * n), input.Last])
        : null;
}
