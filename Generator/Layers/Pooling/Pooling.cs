using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' MaxPooling and AveragePooling over one to three axes.</summary>
internal sealed class Pooling(LayerDeclaration declaration, PoolKind kind, int axes) : Layer(declaration)
{
    /// <summary>What the attribute's Strides is where nothing is given: the pool size.</summary>
    private const long PoolSizeStrides = int.MinValue;

    private const long DefaultSize = 2;

    public Padding Padding => Declaration.Choice("Padding", Padding.Valid);

    public override bool IsAffine => kind == PoolKind.Average;

    /// <summary>Along each axis a window of one cell that moves by one, or the one cell there is.</summary>
    public override bool ChangesNothing => Windows.Select((w, axis) => (w.Stride == 1 && w.Size == 1) || IsOne(w, axis)).All(nothing => nothing);

    private IReadOnlyList<long> Size => Declaration.PerAxis("PoolSize", axes, DefaultSize);

    private IReadOnlyList<long> Strides => HasStrides ? Declaration.PerAxis("Strides", axes) : Size;

    private bool HasStrides => Declaration.Wholes("StridesByAxis").Count > 0 || Declaration.Whole("Strides", PoolSizeStrides) != PoolSizeStrides;

    public override IReadOnlyList<Window> Windows => [.. Size.Zip(Strides, (size, stride) => new Window(size, stride, 1, Padding))];

    /// <summary>One for each cell of every window, padding included.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => output.Size * Shape.Product(Size.Select(Dim.Of));

    public override string Describe()
    {
        string stride = Strides.SequenceEqual(Size) ? "" : $", stride {SpatialArguments.Short(Strides)}";
        return $"{Kind}({SpatialArguments.Times(Size)}{stride}{(Padding == Padding.Valid ? "" : ", " + Padding.ToString().ToLowerInvariant())})";
    }

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Pool(kind, x, Windows);

    protected override void CheckArguments(Report report)
    {
        this.CheckPerAxis(report, "PoolSize", axes, DefaultSize);
        if (HasStrides)
        {
            this.CheckPerAxis(report, "Strides", axes);
        }

        this.CheckPadding(report, Padding, allowsCausal: false);
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, axes + 1, SpatialShapes.AxisNames(axes)))
        {
            return null;
        }

        IReadOnlyList<Dim>? places = this.Places(report, input, Windows);
        return places is null ? null : new Shape([.. places, input.Last]);
    }

    /// <summary>Whether the window sees the one cell of its axis, and padding.</summary>
    private bool IsOne(Window window, int axis) => window.Padding == Padding.Same && Output is not null && Input![axis].Constant == 1;
}
