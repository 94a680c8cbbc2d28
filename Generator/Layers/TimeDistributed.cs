using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' TimeDistributed: the wrapped layer on every step of the first axis, with the same weights.</summary>
internal sealed class TimeDistributed(LayerDeclaration declaration) : Layer(declaration)
{
    private readonly Layer _inner = LayerCatalog.Create(declaration.Wrapped!);

    public override Layer Inner => _inner.Inner;

    public override Layer Wrapped => _inner;

    public override bool IsWeightLayer => _inner.IsWeightLayer;

    public override bool IsLinearMap => _inner.IsLinearMap;

    public override long? DeclaredWidth => _inner.DeclaredWidth;

    public override bool HasBias => _inner.HasBias;

    public override bool IsAffine => _inner.IsAffine;

    public override bool IsNoise => _inner.IsNoise;

    public override double? DropRate => _inner.DropRate;

    public override bool ChangesNothing => _inner.ChangesNothing;

    public override bool IsActivation => _inner.IsActivation;

    /// <summary>The mask is of this layer's steps; the wrapped layer, which sees one of them, gets none.</summary>
    public override bool PassesMask => true;

    public override Activation Activation => _inner.Activation;

    public override bool IsView => _inner.IsView;

    protected override Dim CountFlops(Shape input, Shape output) => input[0] * _inner.Flops;

    public override long KernelCopy => _inner.KernelCopy;

    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => _inner.Stages.Select(stage => input[0] * stage);

    protected override Dim CountState(Shape input, Shape output) => input[0] * _inner.State;

    public override string Describe() => $"TimeDistributed({_inner.Describe()})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Dim rows = x.Shape[0] * x.Shape[1];
        Node steps = lowering.Graph.Reshape(x, x.Shape.Skip(2).Prepend(rows));
        Node y = _inner.Lower(lowering, [new Signal(steps, null)]).Value;
        return lowering.Graph.Reshape(y, new Shape([x.Shape[0], x.Shape[1], .. y.Shape.Skip(1)]));
    }

    protected override void CheckArguments(Report report)
    {
        PlaceInside(_inner);
        if (!Trainable)
        {
            Freeze(_inner);
        }

        _inner.Check((Shape?)null, report);
    }

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (input.Rank < 2)
        {
            report.AtLayer(
                OnModelInput ? Rules.MissingInputAxis : Rules.RankMismatch, this,
                $"gets {input}, but needs [steps, ...]: an axis of steps before what {_inner.Describe()} gets.");
            return null;
        }

        var inner = new Report();
        _inner.Check(input.Skip(1), inner);
        foreach (Finding finding in inner.Findings)
        {
            // The wrapped layer sees one step, but the mistake is one of the whole input.
            if (finding.Rule == Rules.MissingInputAxis || finding.Rule == Rules.BatchAxisInInput)
            {
                ReportInput(finding.Rule, input, report);
            }
            else
            {
                report.Add(finding);
            }
        }

        return _inner.Output?.Prepend(input[0]);
    }

    private void ReportInput(Rule rule, Shape input, Report report)
    {
        string what = $"works on each step of [steps, ...], and from the model input {input} {_inner.Describe()} would get {input.Skip(1)}:";
        string sample = string.Join(", ", input.Skip(1).AsEnumerable());
        if (rule == Rules.MissingInputAxis)
        {
            report.AtLayer(rule, this, $"{what} an axis is missing. Declare Model(10, {string.Join(", ", input)}) for 10 steps of {input}.");
        }
        else
        {
            report.AtLayer(
                rule, this,
                $"{what} an axis too many. Model(...) takes the shape of ONE sample: if {input[0]} is the number of samples, declare Model({sample}).",
                (FindingProperties.InputShape, sample));
        }
    }

    protected override void AddWeights(Shape input) => AddWeightsOf(_inner);
}
