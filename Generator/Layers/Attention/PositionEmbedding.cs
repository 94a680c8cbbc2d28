using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>KerasHub's PositionEmbedding, added to the input: a vector learned for every position of a step.</summary>
internal sealed class PositionEmbedding(LayerDeclaration declaration) : Layer(declaration)
{
    public long SequenceLength => Declaration.Whole("SequenceLength");

    public override bool IsWeightLayer => true;

    public override string Describe() => $"PositionEmbedding({ArgumentChecks.Text(SequenceLength)})";

    public override bool PassesMask => true;

    public override bool RunsInPlace => true;

    /// <summary>One addition for each value.</summary>
    protected override Dim CountFlops(Shape input, Shape output) => output.Size;

    public override Node Lower(Lowering lowering, Node x)
    {
        Graph graph = lowering.Graph;
        Node table = lowering.Weight(this, "embeddings");
        Dim steps = x.Shape[1];

        // A length that is only known when the model runs is looked up, which finds one that the table is too short for.
        Node rows = steps.IsConstant ? graph.Slice(table, 0, 0, steps) : graph.Gather(graph.Positions(1, 0, steps), table);
        return graph.Add(x, graph.Reshape(rows, rows.Shape.Prepend(Dim.One)));
    }

    protected override void CheckArguments(Report report) => this.Positive(report, "sequenceLength", SequenceLength);

    protected override Shape? InferShape(Shape input, Report report)
    {
        if (!this.HasRank(report, input, 2, "[steps, features]"))
        {
            return null;
        }

        if (input[0].Constant is { } steps && steps > SequenceLength)
        {
            report.AtLayer(
                Rules.SequenceTooLong, this,
                $"has vectors for {ArgumentChecks.Text(SequenceLength)} positions, but the input has {ArgumentChecks.Text(steps)} steps. "
                + $"Declare PositionEmbedding({ArgumentChecks.Text(steps)}).");
            return null;
        }

        return input;
    }

    protected override void AddWeights(Shape input) =>
        Add(Weight.From(Declaration, "Embeddings", "embeddings", new Shape([SequenceLength, input.Last]), Initializer.GlorotUniform));
}
