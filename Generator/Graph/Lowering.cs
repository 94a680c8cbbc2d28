using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

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

    /// <summary>A layer's weight as the matrix that kernels read.</summary>
    public Node Matrix(Layer layer, string name)
    {
        Node weight = Weight(layer, name);
        Dim columns = ((WeightOp)weight.Op).Weight.MatrixColumns;
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
