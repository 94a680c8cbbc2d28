using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Cropping1D, 2D and 3D: the spatial axes without their first and last places.</summary>
internal sealed class Cropping(LayerDeclaration declaration, int axes) : Layer(declaration)
{
    public override bool IsAffine => true;

    public override bool ChangesNothing => Borders.All(b => b is (0, 0));

    /// <summary>What Keras crops where nothing is given: images stay as they are.</summary>
    private long Otherwise => axes == 2 ? 0 : 1;

    private IReadOnlyList<(long Before, long After)> Borders => Declaration.Borders("Cropping", axes, Otherwise);

    /// <summary>What is cropped along the axes up to one; the last comes last.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) =>
        Enumerable.Range(1, axes - 1).Select(axis => new Shape([.. output.Take(axis), .. input.Skip(axis)]).Size);

    public override string Describe() => this.DescribeBorders("Cropping", Otherwise);

    public override Node Lower(Lowering lowering, Node x)
    {
        // The first axis first: what the others leave out is then not moved.
        for (int axis = 1; axis <= axes; axis++)
        {
            x = lowering.Graph.Slice(x, axis, Borders[axis - 1].Before, Rest(x.Shape[axis], axis - 1));
        }

        return x;
    }

    protected override void CheckArguments(Report report) => this.CheckBorders(report, "Cropping", axes, Otherwise);

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes)))
        {
            return null;
        }

        Shape output = new([.. Borders.Select((_, i) => Rest(input[i], i)), input.Last]);
        for (int i = 0; i < axes; i++)
        {
            if (output[i].Constant <= 0)
            {
                string name = SpatialShapes.AxisNames(axes).Trim('[', ']').Split(',')[i].Trim();
                report.AtLayer(
                    Rules.CropExceedsInput, this,
                    $"axis {i + 1} ({name}) has {input[i]} places, and cropping {ArgumentChecks.Text(Borders[i].Before)} before and "
                    + $"{ArgumentChecks.Text(Borders[i].After)} behind leaves none. Crop fewer than {input[i]} in all.");
                return null;
            }
        }

        return output;
    }

    private Dim Rest(Dim length, int axis) => length - (Borders[axis].Before + Borders[axis].After);
}
