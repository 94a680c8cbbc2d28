using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Reshape: the same values under other axes; one of them may be −1, found from the rest.</summary>
internal sealed class Reshape(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> TargetShape => Declaration.Wholes("TargetShape");

    public override bool IsAffine => true;

    public override bool IsView => true;

    public override bool ChangesNothing => Output is not null && Output.Equals(Input);

    public override string Describe() => $"Reshape({ArgumentChecks.Text(TargetShape)})";

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Reshape(x, Output!.Prepend(x.Shape[0]));

    protected override void CheckArguments(Report report)
    {
        if (TargetShape.Count == 0)
        {
            report.AtLayer(Rules.ReshapeSizeMismatch, this, "the target has no axis. Give its lengths, for example Reshape(-1) for one axis.");
        }
        else if (TargetShape.Count(n => n == -1) > 1)
        {
            report.AtLayer(Rules.ReshapeSizeMismatch, this, "only one axis can be -1, because it is found from the others.");
        }
        else if (TargetShape.FirstOrDefault(n => n is 0 or < -1) is var bad && (bad != 0 || TargetShape.Contains(0)))
        {
            report.AtLayer(Rules.ReshapeSizeMismatch, this, $"an axis cannot be {ArgumentChecks.Text(bad)}. Give a length of at least 1, or -1 once.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        long known = TargetShape.Where(n => n != -1).Aggregate(1L, (product, n) => checked(product * n));
        Dim size = input.Size;
        if (TargetShape.Contains(-1))
        {
            if (size.DivideExactly(known) is { } missing)
            {
                return new Shape(TargetShape.Select(n => n == -1 ? missing : n));
            }

            report.AtLayer(
                Rules.ReshapeSizeMismatch, this,
                $"{input} has {size} values, which {known} does not divide, so no length fits at -1. Change the other axes, or use Flatten.",
                (FindingProperties.Size, size.ToString()));
            return null;
        }

        if (size.Equals(Dim.Of(known)))
        {
            return Shape.Of(TargetShape);
        }

        report.AtLayer(
            Rules.ReshapeSizeMismatch, this,
            $"{input} has {size} values, the target has {known}. {OtherUnits(input, known) ?? $"Use Flatten, or Reshape({size})."}",
            (FindingProperties.Size, size.ToString()));
        return null;
    }

    /// <summary>Where a Dense makes the values, it is its units that do not fit.</summary>
    private string? OtherUnits(Shape input, long known) =>
        Before is { Inner: Dense dense } && input.Rank == 1
            ? $"{dense.Describe()} ({Before.Place}) should be Dense({ArgumentChecks.Text(known)}) for {SpatialArguments.Times(TargetShape)}."
            : null;
}
