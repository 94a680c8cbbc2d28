using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <summary>What a layer needs to write itself as ops: the graph, its weights as nodes, and whether the graph is for training.</summary>
internal sealed class Lowering(Graph graph, bool training)
{
    private readonly Dictionary<Weight, Node> _replaced = [];

    public Graph Graph { get; } = graph;

    public bool Training { get; } = training;

    /// <summary>The node of a layer's weight, named without the layer, or what a wrapper put in its place.</summary>
    public Node Weight(Layer layer, string name)
    {
        Layer owner = layer.SharesWith ?? layer;
        Weight weight = owner.Weights.First(w => w.Name == $"{owner.Name}.{name}");
        return _replaced.TryGetValue(weight, out Node? node) ? node : Graph.Weight(weight);
    }

    /// <summary>From now on this pass uses the weight divided by a number, and leaves it so.</summary>
    public void Divide(Weight weight, Node divisor)
    {
        Node old = Graph.Weight(weight);
        Node value = Graph.Add(new ReplacedWeightOp(weight), [old, divisor], weight.Shape);
        Graph.Update(old, value);
        _replaced.Add(weight, value);
    }

    /// <summary>A layer's weight as the matrix that kernels read.</summary>
    public Node Matrix(Layer layer, string name)
    {
        Node weight = Weight(layer, name);
        Dim columns = (weight.Op is ReplacedWeightOp replaced ? replaced.Weight : ((WeightOp)weight.Op).Weight).MatrixColumns;
        return Graph.Reshape(weight, new Shape([weight.Shape.Size.DivideExactly(columns)!, columns]));
    }

    /// <summary>A layer's weight as one vector, as a bias of a matrix product.</summary>
    public Node Vector(Layer layer, string name)
    {
        Node weight = Weight(layer, name);
        return Graph.Reshape(weight, new Shape([weight.Shape.Size]));
    }

    public Node Activate(Activation activation, Node x) => activation switch
    {
        Activation.Linear => x,
        Activation.Softmax => Graph.Softmax(x),
        Activation.LogSoftmax => Graph.LogSoftmax(x),
        _ => Graph.Activate(activation, x),
    };
}
