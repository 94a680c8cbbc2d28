using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The layer's result, read off the tape, and the way gradients go back through the scan. Inputs: the tape, then all inputs of the scan
/// that made it.
/// </summary>
internal sealed record RecurrentResultOp(RecurrentSpec Spec) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        (Node tape, Node projected, Node kernel) = (node.Inputs[0], node.Inputs[1], node.Inputs[2]);
        RecurrentInputs others = Spec.Inputs(node.Inputs, 3);
        Node byGates = graph.Add(
            new RecurrentGradientOp(Spec),
            [gradient, graph.PanelTranspose(kernel), tape, .. (others with { Bias = null }).All],
            tape.Shape.WithLast(Spec.GradientGates * Spec.Units));
        Dim columns = Spec.Gates * Spec.Units;
        Node byProduct = graph.Slice(byGates, 2, (Spec.GradientGates - Spec.Gates) * Spec.Units, columns);
        var gradients = new Node?[node.Inputs.Count];
        gradients[1] = projected.NeedsGradient ? graph.Slice(byGates, 2, 0, columns) : null;
        gradients[2] = kernel.NeedsGradient ? ByKernel(graph, tape, byProduct, others) : null;
        if (others.Bias is { NeedsGradient: true } bias)
        {
            gradients[3] = graph.Reshape(graph.Sum(byProduct, 0, 1), bias.Shape);
        }

        return gradients;
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node tape = node.Inputs[0];
        writer.Call(
            $"Recurrent.Take(team, {Spec.Form(writer, tape.Shape)}, {writer.Count(tape.Shape.Last)}, 0, {Spec.Units}, {writer.In(tape)}, {writer.Out(node)})");
    }

    private Node ByKernel(Graph graph, Node tape, Node byProduct, RecurrentInputs others)
    {
        Node before = graph.Add(new RecurrentBeforeOp(Spec), others.H is null ? [tape] : [tape, others.H], tape.Shape.WithLast(Spec.Units));
        if (others.Dropout is { } dropout)
        {
            before = graph.Multiply(before, graph.Reshape(dropout, new Shape([dropout.Shape[0], Dim.One, Spec.Units])));
        }

        if (Spec.Kind != RecurrentCellKind.ResetBeforeGru)
        {
            return graph.KernelGradient(before, byProduct);
        }

        // Two products: the first two gates' with the state, the last one's with what the reset gate left of it.
        Node reset = graph.Map(Spec.Gate.Value * Expr.Y, graph.Slice(tape, 2, 2 * Spec.Units, Spec.Units), before);
        Node first = graph.Pad(graph.Slice(byProduct, 2, 0, 2 * Spec.Units), 2, 0, Spec.Units);
        Node last = graph.Pad(graph.Slice(byProduct, 2, 2 * Spec.Units, Spec.Units), 2, 2 * Spec.Units, 0);
        return graph.KernelGradient(graph.Concat(0, [before, reset]), graph.Concat(0, [first, last]));
    }
}
