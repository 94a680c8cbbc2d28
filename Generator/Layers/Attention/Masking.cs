using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Masking: steps whose values all are the mask value become 0 and are passed over by the layers behind.</summary>
internal sealed class Masking(LayerDeclaration declaration) : Layer(declaration)
{
    public double MaskValue => Declaration.Number("MaskValue");

    public override bool IsElementwise => true;

    public override string Describe() => MaskValue == 0 ? "Masking" : $"Masking({ArgumentChecks.Text(MaskValue)})";

    public override bool MakesMask => true;

    public override Node Lower(Lowering lowering, Node x) => lowering.Graph.Multiply(x, Steps(lowering.Graph, x));

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Node x = inputs[0].Value;
        Node? mask = x.Shape.Rank == 3 ? lowering.Graph.Reshape(Steps(lowering.Graph, x), new Shape(x.Shape.Take(2))) : null;
        return new Signal(Lower(lowering, x), mask);
    }

    protected override Shape InferShape(Shape input, Report report) => input;

    /// <summary>1 for every step with a value that is not the mask value, else 0; the last axis is 1.</summary>
    private Node Steps(Graph graph, Node x) =>
        graph.Max(graph.Map(Expr.Select(Comparison.Equal, Expr.X, MaskValue, 0, 1), x), x.Shape.Rank - 1);
}
