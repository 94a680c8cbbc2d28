using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Embedding: the row of a table for every whole number of the input.</summary>
internal sealed class Embedding(LayerDeclaration declaration) : Layer(declaration)
{
    public long InputDim => Declaration.Whole("InputDim");

    public long OutputDim => Declaration.Whole("OutputDim");

    public bool MaskZero => Declaration.Flag("MaskZero");

    public override bool IsWeightLayer => true;

    public override string Describe() => $"Embedding({ArgumentChecks.Text(InputDim)}, {ArgumentChecks.Text(OutputDim)}{(MaskZero ? ", mask zero" : "")})";

    public override bool MakesMask => MaskZero && Input is null or { Rank: 1 };

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Gather(x, lowering.Weight(this, "embeddings"));

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Node x = inputs[0].Value;

        // Steps of numbers have a mask; of a grid of numbers Keras' mask has an axis more than layers behind can use.
        Node? mask = MakesMask ? lowering.Graph.Map(Expr.Select(Comparison.Equal, Expr.X, 0, 0, 1), x) : null;
        return new Signal(Lower(lowering, x), mask);
    }

    protected override void CheckArguments(Report report)
    {
        this.Positive(report, "inputDim", InputDim, "It is the number of different values, the largest one and 1.");
        this.Positive(report, "outputDim", OutputDim);
    }

    protected override Shape InferShape(Shape input, Report report) => new([.. input, OutputDim]);

    protected override void AddWeights(Shape input) =>
        Add(Weight.From(Declaration, "Embeddings", "embeddings", Shape.Of(InputDim, OutputDim), Initializer.RandomUniform));
}
