using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Graphs;

/// <summary>Reverse-mode differentiation: walks the graph backwards and adds the gradient of every op as ops.</summary>
internal static class Differentiation
{
    /// <summary>Marks the layer of an op that belongs to its backward pass.</summary>
    public const string GradientsSuffix = " gradients";

    /// <summary>The gradient of <c>Σ values · seeds</c>, summed over all given pairs, by every trainable weight it depends on.</summary>
    public static IReadOnlyList<(Node Weight, Node Gradient)> ByWeights(Graph graph, IReadOnlyList<(Node Values, Node Seeds)> starts)
    {
        var gradients = new Dictionary<Node, Node>();
        foreach ((Node values, Node seeds) in starts)
        {
            gradients[values] = gradients.TryGetValue(values, out Node? sum) ? graph.Add(sum, seeds) : seeds;
        }

        List<(Node, Node)> byWeights = [];
        for (int id = starts.Max(s => s.Values.Id); id >= 0; id--)
        {
            Node node = graph.Nodes[id];
            if (!node.NeedsGradient || !gradients.TryGetValue(node, out Node? gradient))
            {
                continue;
            }

            if (node.Op is WeightOp)
            {
                byWeights.Add((node, gradient));
                continue;
            }

            if (node.Op is ReplacedWeightOp)
            {
                byWeights.Add((node.Inputs[0], gradient));
                continue;
            }

            graph.CurrentLayer = node.Layer is null ? null : node.Layer + GradientsSuffix;
            IReadOnlyList<Node?> byInputs = node.Op.Gradients(graph, node, gradient);
            for (int i = 0; i < byInputs.Count; i++)
            {
                Node input = node.Inputs[i];
                if (byInputs[i] is { } byInput && input.NeedsGradient)
                {
                    gradients[input] = gradients.TryGetValue(input, out Node? sum) ? graph.Add(sum, byInput) : byInput;
                }
            }
        }

        graph.CurrentLayer = null;
        return byWeights;
    }
}
