using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Conv1D, Conv2D and Conv3D: <c>activation(conv(x, kernel) + bias)</c>, channels last.</summary>
internal sealed class Convolution(LayerDeclaration declaration, int axes) : ConvolutionLayer(declaration, axes)
{
    public long Groups => Declaration.Whole("Groups", 1);

    public override Dim Flops => Input is null || Output is null ? 0 : Output.Size * Shape.Product(KernelSize.Select(k => (Dim)k)) * Input.Last.FloorDivide(Groups) * 2;

    protected override IEnumerable<string> Details => Groups == 1 ? [] : [$"groups {ArgumentChecks.Text(Groups)}"];

    private IReadOnlyList<Window> Windows =>
        [.. KernelSize.Select((size, axis) => new Window(size, Strides[axis], DilationRate[axis], Padding))];

    public override Node Lower(Lowering lowering, Node x)
    {
        ConvWindow[] windows = [.. Windows.Select((w, axis) => new ConvWindow(w, x.Shape[axis + 1]))];
        Node y = lowering.Graph.Conv(x, lowering.Weight(this, "kernel"), Bias(lowering), windows, Groups, Output!.Prepend(x.Shape[0]));
        return lowering.Activate(Activation, y);
    }

    protected override void CheckArguments(Report report)
    {
        base.CheckArguments(report);
        this.CheckPadding(report, Padding, allowsCausal: Axes == 1);
        if (this.Positive(report, "groups", Groups) && Filters >= 1 && Filters % Groups != 0)
        {
            report.AtLayer(
                Rules.GroupsMismatch, this,
                $"has {ArgumentChecks.Text(Filters)} filters: {ArgumentChecks.Text(Filters)} is not divisible by {ArgumentChecks.Text(Groups)}, the number of groups.");
        }
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, Axes + 1, SpatialShapes.AxisNames(Axes)))
        {
            return null;
        }

        if (input.Last.Constant % Groups is not (0 or null))
        {
            report.AtLayer(
                Rules.GroupsMismatch, this,
                $"gets {input.Last} channels: {input.Last} is not divisible by {ArgumentChecks.Text(Groups)}, the number of groups.");
            return null;
        }

        return this.Places(report, input, Windows) is { } places ? new Shape([.. places, Filters]) : null;
    }

    protected override void AddWeights(Shape input) => AddKernelAndBias(
        new Shape([.. KernelSize.Select(k => (Dim)k), input.Last.FloorDivide(Groups), Filters]), inPanels: Groups == 1);
}
