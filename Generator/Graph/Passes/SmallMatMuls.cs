using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Finds runs of MatMuls so small that calling kernels costs more than computing: for them straight-line code is written, one sample
/// after the other through the whole run.
/// </summary>
internal static class SmallMatMuls
{
    /// <summary>
    /// Multiply-adds of 16-wide rows a run may have. Measured: below it straight-line code wins at every batch size; a method of more
    /// than some 250 grows past the locals the JIT tracks, and is then several times slower than the kernels.
    /// </summary>
    private const long MostMultiplyAdds = 240;

    /// <summary>The runs by their first op.</summary>
    public static Dictionary<Node, IReadOnlyList<Node>> Find(ModelGraph model)
    {
        Dictionary<Node, int> uses = Rewriter.CountUses(model);
        var runs = new Dictionary<Node, IReadOnlyList<Node>>();
        List<Node> run = [];
        long total = 0;
        foreach (Node node in model.Graph.Nodes)
        {
            if (node.Op.IsSource || node.Op.IsView)
            {
                continue;
            }

            long cost = Cost(node);
            bool continues = run.Count > 0 && cost > 0 && total + cost <= MostMultiplyAdds && Follows(run[run.Count - 1], node, uses);
            if (!continues)
            {
                Close();
            }

            if (cost is > 0 and <= MostMultiplyAdds)
            {
                run.Add(node);
                total += cost;
            }
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Count > 0)
            {
                runs.Add(run[0], run);
            }

            run = [];
            total = 0;
        }
    }

    /// <summary>Whether straight-line code can be written for a product.</summary>
    public static bool IsSmall(Node product) => Cost(product) is > 0 and <= MostMultiplyAdds;

    /// <summary>Rows of one sample.</summary>
    public static long Rows(Node node) => MatMulOp.Rows(node).DivideExactly(Dim.Batch)?.Constant ?? 0;

    /// <summary>Blocks of 16 columns.</summary>
    public static long Blocks(Node node) => WeightPlan.PanelColumns(node.Shape.Last.Constant!.Value) / 16;

    private static long Cost(Node node) =>
        node.Op is MatMulOp { HasOperand: false, HasScale: false }
        && node.Inputs[0].Shape.Last.Constant is { } inner
        && node.Inputs.Skip(1).All(weight => SeparateResults.Storage(weight).Op is WeightOp)
            ? Rows(node) * inner * Blocks(node)
            : 0;

    /// <summary>Whether a product only feeds the next one, so that it need not be kept.</summary>
    private static bool Follows(Node previous, Node next, Dictionary<Node, int> uses)
    {
        Node source = next.Inputs[0];
        while (source.Op.IsView && uses[source] == 1)
        {
            source = source.Inputs[0];
        }

        return source == previous && uses[previous] == 1;
    }
}
