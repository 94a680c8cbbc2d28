using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Tensors one after another along one axis.</summary>
internal sealed record ConcatOp(int Axis) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        List<Node?> gradients = [];
        Dim start = 0;
        foreach (Node input in node.Inputs)
        {
            gradients.Add(input.NeedsGradient ? graph.Slice(gradient, Axis, start, input.Shape[Axis]) : null);
            start += input.Shape[Axis];
        }

        return gradients;
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        string rows = writer.Count(Shape.Product(node.Shape.Take(Axis)));
        Dim inner = Shape.Product(node.Shape.Skip(Axis + 1));
        Dim start = 0;
        foreach (Node input in node.Inputs)
        {
            string count = writer.Count(input.Shape[Axis] * inner);
            writer.Call($"Rows.Copy(team, {rows}, {count}, {writer.In(input)}, {count}, {writer.Out(node, start * inner)}, {writer.Count(node.Shape[Axis] * inner)})");
            start += input.Shape[Axis];
        }
    }
}
