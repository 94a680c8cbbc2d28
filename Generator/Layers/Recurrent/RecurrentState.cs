using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>A state that a stateful layer keeps from call to call.</summary>
/// <param name="State">What is kept: one row a sample.</param>
/// <param name="First">The same as the layer's steps begin with it.</param>
internal sealed record RecurrentState(Node State, Node First)
{
    /// <summary>A state of a shape that begins with the layer's rows: the samples, or in a wrapper the steps of all samples.</summary>
    public static RecurrentState Of(Graph graph, Layer layer, string name, Shape shape)
    {
        Dim rows = shape[0].DivideExactly(Dim.Batch) ?? throw new InvalidOperationException("The first axis holds the samples.");
        Node state = graph.State(layer, name, rows.Equals(Dim.One) ? shape.Skip(1) : shape.With(0, rows));
        return new RecurrentState(state, graph.Reshape(state, shape));
    }
}
