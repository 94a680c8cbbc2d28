using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Cuts sums over the batch and further axes in two: a fixed number of partial sums, which all workers share, and their total. Statistics
/// of a channel and gradients of a bias are such sums: long, and few.
/// </summary>
internal static class SplitSums
{
    /// <summary>The partial sums: as many as workers can share. Their number decides the rounding, so it does not depend on the machine.</summary>
    private const int Parts = 16;

    /// <summary>Values a sample adds to a sum that are worth a step more.</summary>
    private const long FewestOfSample = 8;

    /// <summary>With more results than this there is enough to share out as it is.</summary>
    private const long MostResults = 1024;

    public static ModelGraph Run(ModelGraph model) => Rewriter.Run(model, (target, old, inputs, _) => old.Op switch
    {
        ReduceOp { Kind: ReduceKind.Sum, First: 0 } reduce when IsLong(inputs[0].Shape, reduce.Last + 1) => Split(target, old, reduce, inputs[0]),
        TotalOp total when IsLong(inputs[0].Shape, inputs[0].Shape.Rank) => target.Add(total, [Partial(target, inputs[0], 0)], old.Shape),
        _ => target.Add(old.Op, inputs, old.Shape),
    });

    private static bool IsLong(Shape shape, int summed) =>
        summed > 0
        && shape[0].Constant is null
        && !(Shape.Product(shape.Take(summed).Skip(1)).Constant < FewestOfSample)
        && Shape.Product(shape.Skip(summed)).Constant <= MostResults;

    private static Node Split(Graph target, Node old, ReduceOp reduce, Node x)
    {
        Node parts = Partial(target, x, x.Shape.Rank - reduce.Last - 1);
        Node sum = target.Add(new ReduceOp(ReduceKind.Sum, 0, 0, reduce.Divisor), [parts], parts.Shape.With(0, Dim.One));
        return target.Reshape(sum, old.Shape);
    }

    private static Node Partial(Graph target, Node x, int kept) =>
        target.Add(new PartialSumOp(Parts, kept), [x], x.Shape.Skip(x.Shape.Rank - kept).Prepend(Parts));
}
