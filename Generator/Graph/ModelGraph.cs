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
    /// <summary>With several outputs the loss of each, without its weight.</summary>
    public IReadOnlyList<Node> OutputLosses { get; init; } = [];

    /// <summary>What the state of stateful layers becomes.</summary>
    public IReadOnlyList<(Node State, Node Value)> States { get; init; } = [];

    /// <summary>All states in the order in which they lie in memory, the same in every mode, each with the shape of one sample's.</summary>
    public IReadOnlyList<(string Name, Shape Shape)> StateLayout { get; init; } = [];

    /// <summary>Every result that is written somewhere.</summary>
    public IEnumerable<Node> Results =>
        [Output, .. Loss is null ? [] : new[] { Loss }, .. Gradients.Select(g => g.Value), .. Updates.Select(u => u.Value), .. States.Select(s => s.Value), .. OutputLosses];

    public static ModelGraph Build(CheckedModel model, GraphMode mode)
    {
        var graph = new Graph();
        var lowering = new Lowering(graph, mode is GraphMode.Train or GraphMode.Probe);
        IReadOnlyList<Signal> inputs = Unpack(graph, graph.Source(new InputOp(), model.Input!.Prepend(Dim.Batch)), model.Inputs);
        Node? check = null;
        var signals = new Signal[model.Layers.Count];
        foreach (Layer layer in model.Layers)
        {
            graph.CurrentLayer = layer.Name;
            Signal y = layer.Lower(lowering, [.. layer.Sources.Select(s => s < 0 ? inputs[-1 - s] : signals[s])]);
            signals[layer.Index] = y;
            if (mode == GraphMode.Probe)
            {
                check = graph.Add(new FirstNotFiniteOp(layer.Index), check is null ? [y.Value] : [y.Value, check], new Shape([]));
            }
        }

        graph.CurrentLayer = null;
        Signal[] ends = [.. model.Outputs.Select(o => o.Source < 0 ? inputs[-1 - o.Source] : signals[o.Source])];
        Node x = Pack(graph, ends);
        if (mode is GraphMode.Infer or GraphMode.Probe)
        {
            return new ModelGraph(graph, x, check, [], []) { States = mode == GraphMode.Infer ? graph.NewStates : [], StateLayout = Layout(graph) };
        }

        IReadOnlyList<Shape> targets = CompileChecks.TargetShapes(model);
        Node packed = graph.Source(new TargetOp(), LossFunctions.TargetShape(CompileChecks.TargetShape(model)));
        IReadOnlyList<Signal> parts = Unpack(graph, packed, [.. targets.Select((shape, i) => model.Outputs[i] with { Shape = shape })]);
        List<(Node, Node)> starts = [];
        List<Node> losses = [];
        Node? total = null;
        for (int i = 0; i < ends.Length; i++)
        {
            LossTerms terms = LossFunctions.Apply(graph, model.Declaration.Compile!.Of(i), ends[i].Value, parts[i].Value);
            Node seeds = LossWeights.Of(graph, terms, ends[i].Mask);
            Node value = graph.Total(graph.Multiply(terms.Values, seeds));
            double weight = model.Declaration.Compile.LossWeight(i);
            losses.Add(value);
            starts.Add((terms.Values, Weighted(seeds)));
            Node part = Weighted(value);
            total = total is null ? part : graph.Add(total, part);

            Node Weighted(Node node) => weight == 1 ? node : graph.Map(Expr.X * weight, node);
        }

        Node loss = total!;
        foreach (Node penalty in graph.Penalties)
        {
            starts.Add((penalty, graph.Map(1, [penalty], penalty.Shape)));
            loss = graph.Add(loss, graph.Total(penalty));
        }

        IReadOnlyList<(Node, Node)> gradients = mode == GraphMode.Train ? Differentiation.ByWeights(graph, starts) : [];
        return new ModelGraph(graph, x, loss, gradients, graph.Updates)
        {
            OutputLosses = losses.Count > 1 ? losses : [],
            States = graph.NewStates,
            StateLayout = Layout(graph),
        };
    }

    private static IReadOnlyList<(string Name, Shape Shape)> Layout(Graph graph) =>
        [.. graph.NewStates.Select(s => (((StateOp)s.State.Op).Name, s.State.Shape.Skip(1)))];

    /// <summary>The inputs of a model: of each sample they lie one after another.</summary>
    private static IReadOnlyList<Signal> Unpack(Graph graph, Node packed, IReadOnlyList<Port> ports)
    {
        List<Signal> signals = [];
        Dim start = 0;
        foreach (Port port in ports)
        {
            if (ports.Count == 1)
            {
                return [new Signal(packed, null)];
            }

            Node part = graph.Slice(packed, 1, start, port.Shape!.Size);
            signals.Add(new Signal(graph.Reshape(part, port.Shape.Prepend(Dim.Batch)), null));
            start += port.Shape.Size;
        }

        return signals;
    }

    /// <summary>The outputs, likewise.</summary>
    private static Node Pack(Graph graph, IReadOnlyList<Signal> outputs) => outputs.Count == 1
        ? outputs[0].Value
        : graph.Concat(1, [.. outputs.Select(o => graph.Reshape(o.Value, new Shape([Dim.Batch, Shape.Product(o.Value.Shape.Skip(1))])))]);
}
