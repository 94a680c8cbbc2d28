using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Permute: the axes of a sample in another order, counted from 1.</summary>
internal sealed class Permute(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> Dims => Declaration.Wholes("Dims");

    public override bool IsAffine => true;

    public override bool ChangesNothing => Output is not null && Dims.Select((d, i) => d == i + 1).All(same => same);

    public override string Describe() => $"Permute({ArgumentChecks.Text(Dims)})";

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Transpose(x, [0, .. Dims.Select(d => (int)d)]);

    protected override Shape? InferShape(Shape input, Report report)
    {
        var whole = Enumerable.Range(1, input.Rank).Select(i => (long)i);
        if (Dims.OrderBy(d => d).SequenceEqual(whole))
        {
            return new Shape(Dims.Select(d => input[(int)d - 1]));
        }

        bool fromZero = Dims.OrderBy(d => d).SequenceEqual(whole.Select(d => d - 1));
        report.AtLayer(
            Rules.PermuteInvalid, this,
            fromZero
                ? $"axes count from 1, the batch axis is not included; did you mean Permute({ArgumentChecks.Text(Dims.Select(d => d + 1))})?"
                : $"the numbers must be 1 to {input.Rank}, each once, because the input {input} has {input.Rank} axes.",
            (FindingProperties.Permutation, fromZero ? ArgumentChecks.Text(Dims.Select(d => d + 1)) : null));
        return null;
    }
}
