using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>The axes in another order: axis i of the result is axis <c>Axes[i]</c> of the input.</summary>
internal sealed record TransposeOp(EquatableArray<int> Axes) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        int[] inverse = new int[Axes.Count];
        for (int i = 0; i < inverse.Length; i++)
        {
            inverse[Axes[i]] = i;
        }

        return [graph.Transpose(gradient, inverse)];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        string shape = string.Join(", ", x.Shape.Select(d => d.IsConstant ? d.ToCSharp() : $"(int)({d.ToCSharp()})"));
        writer.Call($"Permute.Run(team, [{shape}], [{string.Join(", ", Axes)}], {writer.In(x)}, {writer.Out(node)})");
    }
}
