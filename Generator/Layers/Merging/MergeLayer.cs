using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>A layer that makes one tensor of several: the current one, then those it names.</summary>
internal abstract class MergeLayer(LayerDeclaration declaration) : Layer(declaration)
{
    /// <summary>The names given; none where a residual or branches made the layer.</summary>
    public override IReadOnlyList<string> References => [.. Declaration.Texts("Names")];

    public override bool PassesMask => true;

    public override string Describe() => References.Count == 0 ? Kind : $"{Kind}({string.Join(", ", References.Select(n => $"\"{n}\""))})";

    protected override Shape? InferShape(IReadOnlyList<Shape> inputs, Report report)
    {
        if (inputs.Count >= 2)
        {
            return Merge(inputs, report);
        }

        report.AtLayer(
            Rules.MergeMismatch, this,
            $"it has one tensor only, but merges the current one with others. Name them: [Tap(\"early\")] behind an earlier layer, and [{Kind}(\"early\")] here.");
        return null;
    }

    /// <summary>The shape of two or more tensors merged, or null after reporting why they cannot be.</summary>
    protected abstract Shape? Merge(IReadOnlyList<Shape> inputs, Report report);

    /// <summary>What gives one of the tensors, in words, and its shape.</summary>
    protected string End(int input) => $"{(input < Origins.Count ? Origins[input] : "the other")} gives {Inputs[input]}";

    /// <summary>Reports two ends that do not fit each other.</summary>
    protected void ReportMismatch(Report report, int first, int second, string what) =>
        report.AtLayer(Rules.MergeMismatch, this, $"{End(first)}, {End(second)}: {what}");

    /// <summary>A mask of [batch, steps] beside values of a rank: [batch, steps, 1, ...].</summary>
    protected static Node Beside(Graph graph, Node mask, int rank) =>
        graph.Reshape(mask, new Shape([.. mask.Shape, .. Enumerable.Repeat(Dim.One, rank - mask.Shape.Rank)]));

    /// <summary>The steps that count in any of the inputs; null where one of them has no mask.</summary>
    protected static Node? AnyMask(Graph graph, IReadOnlyList<Signal> inputs) => inputs.Any(i => i.Mask is null)
        ? null
        : inputs.Select(i => i.Mask!).Aggregate((a, b) => graph.Map(Expr.Max(Expr.X, Expr.Y), a, b));
}
