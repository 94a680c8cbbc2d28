using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <content>Recurrent layers.</content>
internal sealed partial class Graph
{
    /// <summary>A recurrent layer on its projected input [batch, steps, gates·units]: the result, and the last states where there are first ones.</summary>
    public (Node Result, Node? H, Node? C) Recurrent(RecurrentSpec spec, Node projected, Node kernel, RecurrentInputs others, bool training)
    {
        Dim steps = projected.Shape[1];
        if (!training)
        {
            return Scan(spec, projected, kernel, others, steps);
        }

        Node[] inputs = [projected, kernel, .. others.All];
        Node tape = Add(new RecurrentTapeOp(spec), inputs, projected.Shape.WithLast(spec.TapeValues * spec.Units));
        Node result = Add(new RecurrentResultOp(spec), [tape, .. inputs], spec.Result(projected.Shape));
        Node last = Slice(tape, 1, spec.LastStep(steps), 1);
        Node? State(Node? first, int number) => first is null ? null : Reshape(Slice(last, 2, number * spec.Units, spec.Units), first.Shape);
        return (result, State(others.H, 0), State(others.C, 1));
    }

    /// <summary>A row of a weight of several axes.</summary>
    public Node Row(Node weight, int row) => Add(new RowOp(row), [weight], weight.Shape.Skip(1));

    private (Node Result, Node? H, Node? C) Scan(RecurrentSpec spec, Node projected, Node kernel, RecurrentInputs others, Dim steps)
    {
        bool cells = others.C is not null;
        Shape shape = spec.Result(projected.Shape);
        Node scan = Add(new RecurrentOp(spec, cells), [projected, kernel, .. others.All], cells ? shape.WithLast(2 * spec.Units) : shape);
        int columns = shape.Rank - 1;
        Node result = Slice(scan, columns, 0, spec.Units);
        Node Last(Node states) => spec.Sequences ? Reshape(Slice(states, 1, spec.LastResult(steps), 1), new Shape([shape[0], spec.Units])) : states;
        return (result, others.H is null ? null : Last(result), cells ? Last(Slice(scan, columns, spec.Units, spec.Units)) : null);
    }
}
