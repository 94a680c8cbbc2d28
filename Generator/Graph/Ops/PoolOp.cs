using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

internal enum PoolKind
{
    Max,
    Average,
}

/// <summary>
/// The largest value or the mean of each window over the axes between the batch and the channels, one to three; padding belongs to no window.
/// </summary>
internal sealed record PoolOp(PoolKind Kind, EquatableArray<Window> Windows) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        Node x = node.Inputs[0];
        Node[] inputs = Kind == PoolKind.Max ? [gradient, x, node] : [gradient];
        return [graph.Add(new PoolGradientOp(Kind, Windows), inputs, x.Shape)];
    }

    public override void Emit(MethodWriter writer, Node node)
    {
        Node x = node.Inputs[0];
        writer.Call(
            $"Pooling.{Kind}(team, {writer.Count(x.Shape[0])}, {WindowArguments.Write(writer, x.Shape, Windows, 3)}, {writer.Count(x.Shape.Last)}, "
            + $"{writer.In(x)}, {writer.Out(node)})");
    }
}
