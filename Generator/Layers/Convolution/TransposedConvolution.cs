using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' Conv1DTranspose, Conv2DTranspose and Conv3DTranspose: every cell adds its window to the output; the transpose of a convolution
/// that goes the other way.
/// </summary>
internal sealed class TransposedConvolution(LayerDeclaration declaration, int axes) : ConvolutionLayer(declaration, axes)
{
    /// <summary>What the attribute's OutputPadding is where nothing is given: Keras' own choice.</summary>
    private const long NoOutputPadding = -1;

    /// <summary>Every cell's window is counted whole, what padding cuts off included.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => input.Size * Shape.Product(KernelSize.Select(Dim.Of)) * Filters * 2;

    /// <summary>The kernel as a matrix of its filters by all else, in panels.</summary>
    public override long KernelCopy => Input?.Last.Constant is not { } channels ? 0
        : KernelSize.Aggregate(channels, (product, size) => product * size) * WeightPlan.PanelColumns(Filters);

    protected override IEnumerable<string> Details =>
        OutputPadding is { } padding ? [$"output padding {SpatialArguments.Short(padding)}"] : [];

    private IReadOnlyList<long>? OutputPadding =>
        SpatialArguments.Given(Declaration, "OutputPadding", NoOutputPadding) is [NoOutputPadding] ? null : Declaration.PerAxis("OutputPadding", Axes, NoOutputPadding);

    private IReadOnlyList<TransposedWindow> TransposedWindows =>
    [
        .. KernelSize.Select((size, axis) => new TransposedWindow(size, Strides[axis], DilationRate[axis], Padding == Padding.Same, OutputPadding?[axis])),
    ];

    public override Node Lower(Lowering lowering, Node x)
    {
        ConvWindow[] windows = [.. TransposedWindows.Select(w => new ConvWindow(w.Size, w.Stride, w.Dilation, w.Before))];
        Node y = lowering.Graph.ConvInputGradient(x, lowering.Weight(this, "kernel"), Bias(lowering), windows, 1, Output!.Prepend(x.Shape[0]));
        return lowering.Activate(Activation, y);
    }

    protected override void CheckArguments(Report report)
    {
        base.CheckArguments(report);
        this.CheckPadding(report, Padding, allowsCausal: false);
        if (OutputPadding is null || !this.CheckPerAxis(report, "OutputPadding", Axes, NoOutputPadding, least: 0))
        {
            return;
        }

        if (OutputPadding.Where((padding, axis) => padding >= Strides[axis]).Any())
        {
            report.AtLayer(
                Rules.NonPositiveSize, this,
                $"outputPadding {SpatialArguments.Times(OutputPadding)} must be below the strides {SpatialArguments.Times(Strides)}: more would be places that no window reaches.",
                (FindingProperties.Argument, "outputPadding"));
        }
    }

    protected override Shape? InferShape(Shape input, Report report) =>
        this.HasRank(report, input, Axes + 1, SpatialShapes.AxisNames(Axes))
            ? new Shape([.. TransposedWindows.Select((w, axis) => w.Places(input[axis])), Filters])
            : null;

    protected override void AddWeights(Shape input) =>
        AddKernelAndBias(new Shape([.. KernelSize.Select(k => (Dim)k), Filters, input.Last]), inPanels: true);
}
