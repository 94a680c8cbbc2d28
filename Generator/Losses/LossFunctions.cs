using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Losses;

/// <summary>
/// Losses as ops. Each gives one value a position: the prediction's shape with 1 for the last axis
/// (<c>keras/src/losses/losses.py</c>).
/// </summary>
internal static class LossFunctions
{
    /// <summary>Keras' epsilon.</summary>
    public const double Epsilon = 1e-7;

    public static LossTerms Apply(Graph graph, CompileDeclaration compile, Node prediction, Node target)
    {
        int last = prediction.Shape.Rank - 1;
        if (ElementwiseLosses.Formula(compile) is { } formula)
        {
            return new LossTerms(graph.Mean(graph.Map(formula, prediction, target), last), null);
        }

        return compile.Loss switch
        {
            Loss.BinaryCrossentropy or Loss.BinaryFocalCrossentropy =>
                new LossTerms(graph.Mean(BinaryCrossentropies.Apply(graph, compile, prediction, target), last), null),
            Loss.CategoricalCrossentropy => new LossTerms(CategoricalCrossentropies.Apply(graph, compile, prediction, target), null),
            Loss.CategoricalFocalCrossentropy => new LossTerms(CategoricalCrossentropies.ApplyFocal(graph, compile, prediction, target), null),
            Loss.SparseCategoricalCrossentropy => CategoricalCrossentropies.ApplySparse(graph, compile, prediction, target),
            Loss.KLDivergence => new LossTerms(RowLosses.KLDivergence(graph, prediction, target), null),
            Loss.CosineSimilarity => new LossTerms(RowLosses.CosineSimilarity(graph, prediction, target), null),
            Loss.CategoricalHinge => new LossTerms(RowLosses.CategoricalHinge(graph, prediction, target), null),
            _ => throw new ArgumentOutOfRangeException(nameof(compile), compile.Loss, "unknown loss"),
        };
    }

    /// <summary>The shape in which the target enters the graph: as the user gives it, behind the batch axis.</summary>
    public static Shape TargetShape(Shape target) => target.Prepend(Dim.Batch);
}

/// <summary>What a loss gives: its values by position, and where some do not count (ignored classes) 1 for those that do and 0 for the others.</summary>
internal sealed record LossTerms(Node Values, Node? Counting);
