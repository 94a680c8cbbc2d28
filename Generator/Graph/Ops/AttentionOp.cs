using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// Attention for inference, as one kernel: softmax(query·keyᵀ)·value for every head. Inputs: queries [batch, steps, heads, size], keys and
/// values [batch, steps, key heads, size], and where some steps may not be seen, which may ([batch or 1, 1, query steps, key steps]).
/// </summary>
/// <param name="IsCausal">Whether a step sees only itself and steps before; then there is no further input.</param>
internal sealed record AttentionOp(bool IsCausal) : Op
{
    private const string Kernels = "global::ModelGen.Kernels.";

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("Training computes attention in steps, each with its gradient.");

    public override void Emit(MethodWriter writer, Node node)
    {
        (Node query, Node key, Node value) = (node.Inputs[0], node.Inputs[1], node.Inputs[2]);
        Node? seen = node.Inputs.Count > 3 ? node.Inputs[3] : null;
        string[] sizes =
        [
            .. new[] { query.Shape[0], query.Shape[2], key.Shape[2], query.Shape[1], key.Shape[1], key.Shape[3], value.Shape[3] }.Select(writer.Count),
        ];
        string mask = seen is null ? "in Unsafe.NullRef<float>(), 0"
            : $"{writer.In(seen)}, {(seen.Shape[0].Equals(Shapes.Dim.One) ? "0" : writer.Count(seen.Shape[2] * seen.Shape[3]))}";
        writer.Call(
            $"Attention.Run(team, new {Kernels}AttentionShape({string.Join(", ", sizes)}), {(IsCausal ? "true" : "false")}, "
            + $"{writer.In(query)}, {writer.In(key)}, {writer.In(value)}, {mask}, {writer.Out(node)})");
    }
}
