using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The sums of parts of a tensor along its first axes, [parts, kept axes]: a step in a long sum of which there are too few for all
/// workers to have one. A pass makes it.
/// </summary>
/// <param name="Parts">How many parts; as many as there may be workers.</param>
/// <param name="Kept">How many axes at the end are not summed over.</param>
internal sealed record PartialSumOp(int Parts, int Kept) : Op
{
    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) =>
        throw new InvalidOperationException("Gradients are taken before sums are cut into parts.");

    public override void Emit(MethodWriter writer, Node node)
    {
        Shape shape = node.Inputs[0].Shape;
        Dim rows = Shape.Product(shape.Take(shape.Rank - Kept));
        Dim inner = Shape.Product(shape.Skip(shape.Rank - Kept));
        writer.Call(
            $"Reduce.Parts(team, {writer.Count(Parts)}, {writer.Count(rows)}, {writer.Count(inner)}, {writer.In(node.Inputs[0])}, {writer.Out(node)})");
    }
}
