using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs;

/// <summary>What a layer needs to write itself as ops: the graph, its weights as nodes, and whether the graph is for training.</summary>
internal sealed class Lowering(Graph graph, bool training)
{
    public Graph Graph { get; } = graph;

    public bool Training { get; } = training;

    /// <summary>The node of a layer's weight, named without the layer.</summary>
    public Node Weight(Layer layer, string name)
    {
        Layer owner = layer.SharesWith ?? layer;
        return Graph.Weight(owner.Weights.First(w => w.Name == $"{owner.Name}.{name}"));
    }

    public Node Activate(Activation activation, Node x) => activation switch
    {
        Activation.Linear => x,
        Activation.Softmax => Graph.Softmax(x),
        Activation.LogSoftmax => Graph.LogSoftmax(x),
        _ => Graph.Activate(activation, x),
    };
}
