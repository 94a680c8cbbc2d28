using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The last axes brought to variance 1, and to mean 0 where they are centred: <c>(x − mean) / √(mean square distance + ε)</c>, in inference
/// times gamma plus beta in the same pass. Inputs: x, gamma (if any), beta (if any).
/// </summary>
/// <param name="Leading">How many axes stand before those normalized.</param>
/// <param name="Center">Whether the mean is taken off.</param>
/// <param name="Epsilon">Added to the mean square distance.</param>
/// <param name="HasScale">Whether there is gamma.</param>
/// <param name="HasShift">Whether there is beta.</param>
internal sealed record NormalizeRowsOp(int Leading, bool Center, double Epsilon, bool HasScale, bool HasShift) : Op
{
    public override bool CanRunInPlace => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => HasScale || HasShift
        ? throw new InvalidOperationException("In training gamma and beta are ops of their own.")
        : [graph.Add(new NormalizeRowsGradientOp(Leading, Center, Epsilon), [node.Inputs[0], gradient], node.Shape)];

    public override void Emit(MethodWriter writer, Node node)
    {
        const string None = "in Unsafe.NullRef<float>()";
        string gamma = HasScale ? writer.In(node.Inputs[1]) : None;
        string beta = HasShift ? writer.In(node.Inputs[^1]) : None;
        writer.Call(
            $"NormalizeRows.Run(team, {Sizes(writer, node, Leading)}, {(Center ? "true" : "false")}, {new ConstExpr(Epsilon).ToCSharp()}, "
            + $"{writer.In(node.Inputs[0])}, {gamma}, {beta}, {writer.Out(node)})");
    }

    /// <summary>Rows and columns.</summary>
    internal static string Sizes(MethodWriter writer, Node node, int leading) =>
        $"{writer.Count(Shape.Product(node.Shape.Take(leading)))}, {writer.Count(Shape.Product(node.Shape.Skip(leading)))}";
}
