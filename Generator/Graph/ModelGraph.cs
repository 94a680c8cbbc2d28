using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Losses;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

internal enum GraphMode
{
    /// <summary>Forward pass.</summary>
    Infer,

    /// <summary>Forward pass in inference mode, and the loss.</summary>
    Test,

    /// <summary>Forward pass in training mode, the loss, all gradients.</summary>
    Train,

    /// <summary>Forward pass in training mode that tells which layer's output is the first that is not finite.</summary>
    Probe,
}

/// <summary>A model as a graph with its results; of a probe, <c>Loss</c> is the number of the layer found, or −1.</summary>
internal sealed record ModelGraph(
    Graph Graph,
    Node Output,
    Node? Loss,
    IReadOnlyList<(Node Weight, Node Value)> Gradients,
    IReadOnlyList<(Node Weight, Node Value)> Updates)
{
    /// <summary>Every result that is written somewhere.</summary>
    public IEnumerable<Node> Results =>
        [Output, .. Loss is null ? [] : new[] { Loss }, .. Gradients.Select(g => g.Value), .. Updates.Select(u => u.Value)];

    public static ModelGraph Build(CheckedModel model, GraphMode mode)
    {
        var graph = new Graph();
        var lowering = new Lowering(graph, mode is GraphMode.Train or GraphMode.Probe);
        Node x = graph.Source(new InputOp(), model.Input!.Prepend(Dim.Batch));
        Node? check = null;
        foreach (Layer layer in model.Layers)
        {
            graph.CurrentLayer = layer.Name;
            x = layer.Lower(lowering, x);
            if (mode == GraphMode.Probe)
            {
                check = graph.Add(new FirstNotFiniteOp(layer.Index), check is null ? [x] : [x, check], new Shape([]));
            }
        }

        graph.CurrentLayer = null;
        if (mode is GraphMode.Infer or GraphMode.Probe)
        {
            return new ModelGraph(graph, x, check, [], []);
        }

        Node target = graph.Source(new TargetOp(), LossFunctions.TargetShape(CompileChecks.TargetShape(model)));
        LossTerms terms = LossFunctions.Apply(graph, model.Declaration.Compile!, x, target);
        Node seeds = PositionWeights(graph, terms);
        Node loss = graph.Total(graph.Multiply(terms.Values, seeds));
        List<(Node, Node)> starts = [(terms.Values, seeds)];
        foreach (Node penalty in graph.Penalties)
        {
            starts.Add((penalty, graph.Map(1, [penalty], penalty.Shape)));
            loss = graph.Add(loss, graph.Total(penalty));
        }

        IReadOnlyList<(Node, Node)> gradients = mode == GraphMode.Train ? Differentiation.ByWeights(graph, starts) : [];
        return new ModelGraph(graph, x, loss, gradients, graph.Updates);
    }

    /// <summary>How much each position counts in the loss: the sample's weight over the number of positions.</summary>
    private static Node PositionWeights(Graph graph, LossTerms terms)
    {
        Shape shape = terms.Values.Shape;
        Node samples = graph.Source(new SampleWeightOp(), new Shape([Dim.Batch]));
        Node scaled = graph.Divide(samples, shape.Size);
        Node weights = graph.Reshape(scaled, new Shape([Dim.Batch, .. Enumerable.Repeat(Dim.One, shape.Rank - 1)]));
        return terms.Weights is null ? graph.Broadcast(weights, shape) : graph.Map(Expr.X * Expr.Y, [terms.Weights, weights], shape);
    }
}
