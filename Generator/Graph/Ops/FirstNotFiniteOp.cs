using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The number of the first layer whose output is not finite: what the check before found (input 1, if there is one), else
/// <paramref name="Layer"/> where a value of input 0 is not finite, else −1.
/// </summary>
internal sealed record FirstNotFiniteOp(int Layer) : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [null, null];

    public override void Emit(MethodWriter writer, Node node)
    {
        string before = node.Inputs.Count > 1 ? writer.In(node.Inputs[1]) : "in Unsafe.NullRef<float>()";
        writer.Call(
            $"FirstNotFinite.Run(team, {writer.Count(writer.Length(node.Inputs[0]))}, {writer.In(node.Inputs[0])}, {Layer}, {before}, {writer.Out(node)})");
    }
}
