using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A convolution's kernel, lying in memory as its transpose reads it: the same values in another order. The shapes of the
/// convolution's input and output say nothing but the channels here.
/// </summary>
internal sealed record ConvKernelRepackOp(EquatableArray<ConvWindow> Windows, long Groups) : Op
{
    /// <summary>Floats of the repacked kernel: for each group a matrix of its channels by all else, in panels.</summary>
    public Dim Length(Node node)
    {
        long channels = node.Shape[node.Shape.Rank - 2].Constant!.Value;
        return node.Shape.Size.Constant!.Value / channels * WeightPlan.PanelColumns(channels);
    }

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [gradient];

    public override void Emit(MethodWriter writer, Node node)
    {
        Node kernel = node.Inputs[0];
        int rank = kernel.Shape.Rank;
        IEnumerable<Dim> ones = Enumerable.Repeat(Dim.One, Windows.Count + 1);
        Shape input = new([.. ones, kernel.Shape[rank - 2] * Groups]);
        Shape output = new([.. ones, kernel.Shape.Last]);
        writer.Call($"Conv.RepackKernel(team, {ConvWindow.Shape(writer, input, output, Windows, Groups)}, {writer.In(kernel)}, {writer.Out(node)})");
    }
}
