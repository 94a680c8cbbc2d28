using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Makes every result a tensor of its own, so that its op can write straight to where the result belongs: a result that is a source, a
/// view of one, or another result too, is copied.
/// </summary>
internal static class SeparateResults
{
    public static ModelGraph Run(ModelGraph model)
    {
        Graph graph = model.Graph;
        var taken = new HashSet<Node>();
        int copies = 0;
        Node Own(Node result)
        {
            Node storage = Storage(result);
            return !storage.Op.IsSource && taken.Add(storage) ? result : graph.Add(new CopyOp(copies++), [result], result.Shape);
        }

        Node output = Own(model.Output);
        Node? loss = model.Loss is null ? null : Own(model.Loss);
        return model with
        {
            Output = output,
            Loss = loss,
            OutputLosses = [.. model.OutputLosses.Select(Own)],
            Gradients = [.. model.Gradients.Select(g => (g.Weight, Own(g.Value)))],
            Updates = [.. model.Updates.Select(u => (u.Weight, Own(u.Value)))],

            // Copied when all is done: until then other ops may read the state as it was.
            States = [.. model.States.Select(s => (s.State, graph.Add(new CopyOp(copies++), [s.Value], s.Value.Shape)))],
        };
    }

    /// <summary>The node whose memory a node's values lie in: itself, or what it is a view of.</summary>
    public static Node Storage(Node node) => node.Op.IsView ? Storage(node.Inputs[0]) : node;

    /// <summary>How far into that memory a node's values lie.</summary>
    public static Dim Offset(Node node) => !node.Op.IsView ? 0 : Offset(node.Inputs[0]) + (node.Op is RowOp row ? node.Shape.Size * row.Row : 0);
}
