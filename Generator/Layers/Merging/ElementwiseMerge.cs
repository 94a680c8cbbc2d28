using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' Add, Subtract, Multiply, Average, Maximum and Minimum: value by value, where axes of length 1 repeat and tensors of fewer
/// axes get axes of length 1 in front.
/// </summary>
internal sealed class ElementwiseMerge(LayerDeclaration declaration) : MergeLayer(declaration)
{
    public override bool RunsInPlace => true;

    protected override Dim CountFlops(Shape input, Shape output) => output.Size;

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        int rank = inputs.Max(i => i.Value.Shape.Rank);
        Signal[] aligned = [.. inputs.Select(i => i with { Value = Align(graph, i.Value, rank) })];
        Node y = Kind switch
        {
            "Subtract" => graph.Map(Expr.X - Expr.Y, aligned[0].Value, aligned[1].Value),
            "Multiply" => Product(graph, aligned),
            "Maximum" => Extreme(graph, aligned, Expr.Max(Expr.Y, Expr.X)),
            "Minimum" => Extreme(graph, aligned, Expr.Min(Expr.Y, Expr.X)),
            _ => aligned.Select(i => i.Value).Aggregate(graph.Add),
        };
        return new Signal(Kind == "Average" ? graph.Map(Expr.X * (1.0 / inputs.Count), y) : y, AnyMask(graph, inputs));
    }

    protected override Shape? Merge(IReadOnlyList<Shape> inputs, Report report)
    {
        if (Kind == "Subtract" && inputs.Count != 2)
        {
            report.AtLayer(Rules.MergeMismatch, this, $"Subtract takes one tensor from another, so it names one, but it names {ArgumentChecks.Text(inputs.Count - 1)}.");
            return null;
        }

        int rank = inputs.Max(i => i.Rank);
        var merged = new Dim[rank];
        for (int back = 1; back <= rank; back++)
        {
            int decides = Enumerable.Range(0, inputs.Count).FirstOrDefault(i => !At(inputs[i], back).Equals(Dim.One));
            Dim length = At(inputs[decides], back);
            for (int i = 0; i < inputs.Count; i++)
            {
                if (!At(inputs[i], back).Equals(length) && !At(inputs[i], back).Equals(Dim.One))
                {
                    ReportLengths(report, decides, i, rank - back + 1, length, At(inputs[i], back));
                    return null;
                }
            }

            merged[rank - back] = length;
        }

        return new Shape(merged);
    }

    /// <summary>The length of an axis counted from the end, 1 in front of the first one.</summary>
    private static Dim At(Shape shape, int back) => back <= shape.Rank ? shape[shape.Rank - back] : Dim.One;

    private static Node Align(Graph graph, Node x, int rank) =>
        graph.Reshape(x, new Shape([x.Shape[0], .. Enumerable.Repeat(Dim.One, rank - x.Shape.Rank), .. x.Shape.Skip(1)]));

    /// <summary>Steps that a mask takes out count as 1; where all masks take a step out the result is 0.</summary>
    private static Node Product(Graph graph, Signal[] inputs)
    {
        Node y = inputs.Select(i => i.Mask is null ? i.Value : graph.Map(Expr.IfGreater(Expr.Y, 0, Expr.X, 1), i.Value, Beside(graph, i.Mask, i.Value.Shape.Rank)))
            .Aggregate(graph.Multiply);
        return AnyMask(graph, inputs) is { } mask ? graph.Multiply(y, Beside(graph, mask, y.Shape.Rank)) : y;
    }

    /// <summary>
    /// The larger or smaller of two, time and again. Of equal values the first gets the gradient, as in TensorFlow: that is the formula's
    /// second operand. A step that a mask takes out gives way to the other tensor's.
    /// </summary>
    private static Node Extreme(Graph graph, Signal[] inputs, Expr formula)
    {
        Node y = inputs[0].Value;
        Node? mask = inputs[0].Mask is null ? null : Beside(graph, inputs[0].Mask!, y.Shape.Rank);
        foreach (Signal input in inputs.Skip(1))
        {
            Node x = input.Value;
            Node? own = input.Mask is null ? null : Beside(graph, input.Mask, x.Shape.Rank);
            x = own is null ? x : graph.Map(Expr.IfGreater(Expr.Arg(2), 0, Expr.X, Expr.Y), x, y, own);
            y = mask is null ? y : graph.Map(Expr.IfGreater(Expr.Arg(2), 0, Expr.X, Expr.Y), y, x, mask);
            mask = mask is null || own is null ? null : graph.Map(Expr.Max(Expr.X, Expr.Y), mask, own);
            y = graph.Map(formula, y, x);
        }

        return y;
    }

    private void ReportLengths(Report report, int first, int second, int axis, Dim length, Dim other)
    {
        string advice = Declaration.Texts("Names").Count > 0 ? "Make them equal; a length of 1 is repeated."
            : Kind == "Add" ? "Let the block keep the shape, or give it a shortcut that makes the same one: [Residual<Body, Shortcut>]."
            : "Let the blocks give equal shapes.";
        ReportMismatch(report, first, second, $"axis {ArgumentChecks.Text(axis)} is {length} in one and {other} in the other. {advice}");
    }
}
