using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>One step of a convolutional LSTM as ops.</summary>
/// <param name="graph">The graph.</param>
/// <param name="kernel">The recurrent kernel.</param>
/// <param name="windows">The windows of its convolution, which keeps the grid.</param>
/// <param name="activation">The activation of the new values and of the cell state.</param>
/// <param name="gate">The activation of the gates.</param>
/// <param name="dropout">Factors of the state in the convolution, or null.</param>
internal sealed class ConvLstmStep(
    Graph graph, Node kernel, IReadOnlyList<ConvWindow> windows, Activation activation, Activation gate, Node? dropout)
{
    /// <summary>The states after the step, from the projected input's gates and the states before, which are null where they are 0.</summary>
    public (Node H, Node C) Run(Node gates, Node? h, Node? c, Node? counts)
    {
        if (h is not null)
        {
            Node left = dropout is null ? h : graph.Multiply(h, dropout);
            gates = graph.Add(gates, graph.Conv(left, kernel, null, windows, 1, gates.Shape));
        }

        Dim filters = gates.Shape.Last.FloorDivide(4);
        int last = gates.Shape.Rank - 1;
        Node Part(int number, Activation by) => by == Activation.Linear
            ? graph.Slice(gates, last, filters * number, filters)
            : graph.Activate(by, graph.Slice(gates, last, filters * number, filters));
        Node fresh = graph.Multiply(Part(0, gate), Part(2, activation));
        Node cell = c is null ? fresh : graph.Map((Expr.X * Expr.Y) + Expr.Arg(2), Part(1, gate), c, fresh);
        Node shown = activation == Activation.Linear ? cell : graph.Activate(activation, cell);
        Node state = graph.Multiply(Part(3, gate), shown);
        return (Keep(state, h, counts), Keep(cell, c, counts));
    }

    /// <summary>Where a step does not count, the state stays.</summary>
    private Node Keep(Node after, Node? before, Node? counts) => counts is null ? after
        : before is null ? graph.Map(Expr.X * Expr.Y, after, counts)
        : graph.Map(Expr.X + ((Expr.Y - Expr.X) * Expr.Arg(2)), before, after, counts);
}
