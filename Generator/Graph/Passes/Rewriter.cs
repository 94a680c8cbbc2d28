namespace ModelGen.Generator.Graphs.Passes;

/// <summary>Copies what a model's results need into a new graph, each op as the given function says; the rest is dropped.</summary>
internal static class Rewriter
{
    /// <summary>Makes the new node of an op: from the old one, its new inputs, and how many ops use an old node.</summary>
    public delegate Node Rewrite(Graph target, Node old, IReadOnlyList<Node> inputs, Func<Node, int> uses);

    public static ModelGraph Run(ModelGraph model, Rewrite rewrite)
    {
        var uses = CountUses(model);
        var target = new Graph();
        var map = new Dictionary<Node, Node>();
        foreach (Node old in model.Graph.Nodes.Where(uses.ContainsKey))
        {
            target.CurrentLayer = old.Layer;
            Node[] inputs = [.. old.Inputs.Select(i => map[i])];
            map[old] = rewrite(target, old, inputs, n => uses.TryGetValue(n, out int count) ? count : 0);
        }

        target.CurrentLayer = null;
        (Node, Node) Move((Node Weight, Node Value) pair) => (map[pair.Weight], map[pair.Value]);
        return new ModelGraph(
            target, map[model.Output], model.Loss is null ? null : map[model.Loss], [.. model.Gradients.Select(Move)], [.. model.Updates.Select(Move)])
        {
            OutputLosses = [.. model.OutputLosses.Select(l => map[l])],
            States = [.. model.States.Select(Move)],
            StateLayout = model.StateLayout,
        };
    }

    /// <summary>The layers of an op into which another one's is moved, for comments.</summary>
    public static string? JoinLayers(string? layers, string? other) =>
        other is null || layers is null || layers.Split('+').Contains(other) ? layers : $"{layers}+{other}";

    /// <summary>How often each live node is used, by ops and as a result.</summary>
    public static Dictionary<Node, int> CountUses(ModelGraph model)
    {
        var uses = new Dictionary<Node, int>();
        void Use(Node node)
        {
            uses.TryGetValue(node, out int count);
            uses[node] = count + 1;
        }

        foreach (Node node in model.Results.Concat(model.Gradients.Concat(model.Updates).Concat(model.States).Select(pair => pair.Item1)))
        {
            Use(node);
        }

        // Users stand behind what they use, so all users of a node are known when it is its turn: no recursion, which deep models would not survive.
        for (int i = model.Graph.Nodes.Count - 1; i >= 0; i--)
        {
            Node node = model.Graph.Nodes[i];
            if (uses.ContainsKey(node))
            {
                foreach (Node input in node.Inputs)
                {
                    Use(input);
                }
            }
        }

        return uses;
    }
}
