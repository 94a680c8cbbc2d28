using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' UnitNormalization: each sample brought to length 1 along the given axes.</summary>
internal sealed class UnitNormalization(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> Axes => NormalizationAxes.Read(Declaration);

    public override bool IsElementwise => true;

    public override string Describe() => Axes is [-1] ? "UnitNormalization" : $"UnitNormalization(axis {ArgumentChecks.Text(Axes)})";

    /// <summary>The squares.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => [output.Size];

    public override Node Lower(Lowering lowering, Node x) =>
        lowering.Graph.UnitLength(x, [.. NormalizationAxes.Resolve(Input!, Axes).Select(a => a + 1)]);

    protected override Shape? InferShape(Shape input, Report report) => this.AxesExist(report, input, Axes) ? input : null;
}
