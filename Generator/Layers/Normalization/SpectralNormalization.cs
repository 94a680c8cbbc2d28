using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Keras' SpectralNormalization: before every training step the wrapped layer's kernel is divided by its largest singular value, which
/// power iteration from <c>vector_u</c> on approaches.
/// </summary>
internal sealed class SpectralNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    private const string Vector = "vector_u";

    private readonly Layer _inner = LayerCatalog.Create(declaration.Wrapped!);

    public long PowerIterations => Declaration.Whole("PowerIterations", 1);

    public override Layer Inner => _inner.Inner;

    public override Layer Wrapped => _inner;

    public override bool IsWeightLayer => _inner.IsWeightLayer;

    public override bool IsLinearMap => _inner.IsLinearMap;

    public override bool IsRecurrent => _inner.IsRecurrent;

    public override long? DeclaredWidth => _inner.DeclaredWidth;

    public override bool HasBias => _inner.HasBias;

    public override Activation Activation => _inner.Activation;

    public override bool PassesMask => _inner.PassesMask;

    public override bool MakesMask => _inner.MakesMask;

    protected override Dim CountFlops(Shape input, Shape output) => _inner.Flops;

    public override long KernelCopy => _inner.KernelCopy;

    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => _inner.Stages;

    protected override Dim CountState(Shape input, Shape output) => _inner.State;

    /// <summary>Whether another SpectralNormalization inside does it already.</summary>
    private bool IsNormalized => _inner.Weights.Any(w => w.Name == $"{_inner.Name}.{Vector}");

    /// <summary>The weight that is normalized.</summary>
    private Weight? Kernel => IsNormalized
        ? null
        : _inner.Weights.FirstOrDefault(w => w.Name == $"{_inner.Name}.kernel" || w.Name == $"{_inner.Name}.embeddings");

    public override string Describe() => $"SpectralNormalization({_inner.Describe()})";

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        if (lowering.Training && SharesWith is null)
        {
            Node u = lowering.Weight(this, Vector);
            Node kernel = lowering.Graph.Weight(Kernel!);
            (Node direction, Node size) = lowering.Graph.LargestSingularValue(kernel, u, (int)PowerIterations);
            lowering.Graph.Update(u, direction);
            lowering.Divide(Kernel!, size);
        }

        return _inner.Lower(lowering, inputs);
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "powerIterations", PowerIterations);
        PlaceInside(_inner);
        if (!Trainable)
        {
            Freeze(_inner);
        }

        _inner.Check((Shape?)null, report);
    }

    protected override Shape? InferShape(IReadOnlyList<Shape> inputs, Report report)
    {
        _inner.Check(inputs, report);
        if (_inner.Output is null || Kernel is not null || SharesWith is not null)
        {
            return _inner.Output;
        }

        string why = IsNormalized
            ? $"that of {_inner.Describe()} is normalized already. Remove one SpectralNormalization."
            : $"{_inner.Describe()} has none. Write it before Dense, a convolution or Embedding, or remove it.";
        report.AtLayer(Rules.WrapperNeedsKernel, this, $"normalizes the kernel of the layer it wraps, but {why}");
        return null;
    }

    protected override void AddWeights(IReadOnlyList<Shape> inputs)
    {
        // A layer that shares its weights has none of its own.
        if (SharesWith is null)
        {
            Add(new Weight(Vector, new Shape([1, Kernel!.Shape.Last]), Initializer.TruncatedNormal) { Trainable = false });
            AddWeightsOf(_inner);
        }
    }
}
