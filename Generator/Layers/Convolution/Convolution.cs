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

    /// <summary>Whether a call goes on from the steps of the call before.</summary>
    public bool Stateful => Declaration.Flag("Stateful");

    /// <summary>Every window is counted whole, padding included.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => output.Size * Shape.Product(KernelSize.Select(Dim.Of)) * input.Last.FloorDivide(Groups) * 2;

    /// <summary>The input behind the steps of the call before.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) =>
        [.. Stateful ? [input.Size + CountState(input, output)] : new Dim[0], .. base.CountStages(input, output)];

    protected override Dim CountState(Shape input, Shape output) => Stateful ? input.Last * (Windows[0].Reach - 1) : 0;

    protected override IEnumerable<string> Details => Groups == 1 ? [] : [$"groups {ArgumentChecks.Text(Groups)}"];

    public override IReadOnlyList<Window> Windows =>
        [.. KernelSize.Select((size, axis) => new Window(size, Strides[axis], DilationRate[axis], Padding))];

    public override Node Lower(Lowering lowering, Node x)
    {
        Shape output = Output!.Prepend(x.Shape[0]);
        ConvWindow[] windows = [.. Windows.Select((w, axis) => new ConvWindow(w, x.Shape[axis + 1]))];
        if (Stateful && Windows[0].Reach > 1)
        {
            x = WithEarlierSteps(lowering.Graph, x, Windows[0].Reach - 1);
            windows = [windows[0] with { Before = 0 }];
        }

        Node y = lowering.Graph.Conv(x, lowering.Weight(this, "kernel"), Bias(lowering), windows, Groups, output);
        return lowering.Activate(Activation, y);
    }

    protected override void CheckArguments(Report report)
    {
        base.CheckArguments(report);
        this.CheckPadding(report, Padding, allowsCausal: Axes == 1);
        if (Stateful && Padding != Padding.Causal)
        {
            string windows = Padding == Padding.Same ? "same windows see steps of the next call" : "the first windows of each call would be missing";
            report.AtLayer(
                Rules.StatefulNeedsCausal, this,
                $"Stateful = true goes on from the steps of the call before, which needs Padding.Causal; {windows}.");
        }

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

    /// <summary>The input behind the last steps of the call before, which are 0 at first; its own last ones are kept for the next call.</summary>
    private Node WithEarlierSteps(Graph graph, Node x, long count)
    {
        Dim rows = x.Shape[0].DivideExactly(Dim.Batch) ?? throw new InvalidOperationException("The first axis holds the samples.");
        Node state = graph.State(this, "steps", new Shape([rows, count, x.Shape.Last]));
        Node joined = graph.Concat(1, [graph.Reshape(state, x.Shape.With(1, count)), x]);
        graph.SetState(state, graph.Slice(joined, 1, x.Shape[1], count));
        return joined;
    }
}
