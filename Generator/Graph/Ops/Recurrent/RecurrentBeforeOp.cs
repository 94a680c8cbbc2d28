using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The state that each step of a scan started from, in the order of the input. Inputs: the tape, and the first state if there is one.</summary>
internal sealed record RecurrentBeforeOp(RecurrentSpec Spec) : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [null, null];

    public override void Emit(MethodWriter writer, Node node)
    {
        Node tape = node.Inputs[0];
        string first = RecurrentInputs.Argument(writer, node.Inputs.Count > 1 ? node.Inputs[1] : null);
        writer.Call($"Recurrent.Before(team, {Spec.Form(writer, tape.Shape)}, {writer.Count(tape.Shape.Last)}, {writer.In(tape)}, {first}, {writer.Out(node)})");
    }
}
