using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Bidirectional: the wrapped recurrent layer forwards, another like it backwards, their results joined.</summary>
internal sealed class Bidirectional(LayerDeclaration declaration) : Layer(declaration)
{
    private readonly Layer _forward = LayerCatalog.Create(declaration.Wrapped!);
    private readonly Layer _backward = LayerCatalog.Create(declaration.Wrapped!);

    public Merge MergeMode => Declaration.Choice("MergeMode", Merge.Concatenate);

    public override Layer Inner => _forward.Inner;

    public override Layer Wrapped => _forward;

    public override bool IsWeightLayer => true;

    public override bool IsRecurrent => true;

    public override long? DeclaredWidth => MergeMode == Merge.Concatenate ? 2 * _forward.DeclaredWidth : _forward.DeclaredWidth;

    public override bool HasBias => _forward.HasBias;

    public override bool PassesMask => _forward.PassesMask;

    public override Activation Activation => _forward.Activation;

    protected override Dim CountFlops(Shape input, Shape output) => _forward.Flops * 2;

    /// <summary>Those of one direction, and the results of both before they are joined.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => [.. _forward.Stages, _forward.Output!.Size * 2];

    protected override Dim CountState(Shape input, Shape output) => _forward.State * 2;

    public override string Describe() => MergeMode == Merge.Concatenate
        ? $"Bidirectional({_forward.Describe()})"
        : $"Bidirectional({_forward.Describe()}, {MergeMode})";

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Signal forward = ((RecurrentLayer)_forward).Lower(lowering, inputs[0], isReversed: false);
        Node backward = ((RecurrentLayer)_backward).Lower(lowering, inputs[0], isReversed: true).Value;
        Node joined = MergeMode switch
        {
            Merge.Concatenate => graph.Concat(forward.Value.Shape.Rank - 1, [forward.Value, backward]),
            Merge.Sum => graph.Add(forward.Value, backward),
            Merge.Multiply => graph.Multiply(forward.Value, backward),
            _ => graph.Map((Expr.X + Expr.Y) * 0.5, forward.Value, backward),
        };
        return forward with { Value = joined };
    }

    protected override void CheckArguments(Report report)
    {
        PlaceOne(_forward, "forward", (SharesWith as Bidirectional)?._forward);
        PlaceOne(_backward, "backward", (SharesWith as Bidirectional)?._backward);
        if (_forward is not RecurrentLayer recurrent)
        {
            report.AtLayer(
                Rules.WrapperNeedsRecurrent, this,
                $"runs a recurrent layer in both directions, but {_forward.Describe()} is none. Write it before SimpleRNN, LSTM or GRU, or remove Bidirectional.");
            return;
        }

        if (recurrent.GoBackwards)
        {
            report.AtLayer(
                Rules.WrapperNeedsRecurrent, this,
                $"runs {_forward.Describe()} in both directions, so GoBackwards has no meaning there. Remove GoBackwards = true.");
        }

        _forward.Check((Shape?)null, report);
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.IsSequence(report, input))
        {
            return null;
        }

        _forward.Check(input, report);
        _backward.Check(input, new Report());
        return MergeMode == Merge.Concatenate && _forward.Output is { } one ? one.WithLast(one.Last * 2) : _forward.Output;
    }

    protected override void AddWeights(Shape input)
    {
        AddWeightsOf(_forward);
        AddWeightsOf(_backward);
    }

    private void PlaceOne(Layer inner, string direction, Layer? sharesWith)
    {
        PlaceInside(inner, $"{Name}.{direction}", sharesWith);
        if (!Trainable)
        {
            Freeze(inner);
        }
    }
}
