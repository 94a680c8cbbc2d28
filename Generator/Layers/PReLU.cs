using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' PReLU: <c>x</c> above 0, <c>α · x</c> below, α learned for each element; one for a whole axis where it is shared.</summary>
internal sealed class PReLU(LayerDeclaration declaration) : Layer(declaration)
{
    public IReadOnlyList<long> SharedAxes => Declaration.Wholes("SharedAxes");

    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    public override Activation Activation => Activation.LeakyReLU;

    public override string Describe() => SharedAxes.Count == 0 ? "PReLU" : $"PReLU(shared {ArgumentChecks.Text(SharedAxes)})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Node alpha = lowering.Weight(this, "alpha");
        return lowering.Graph.Map(Activations.PReLU, x, lowering.Graph.Reshape(alpha, alpha.Shape.Prepend(Dim.One)));
    }

    protected override Shape? InferShape(Shape input, Report report) =>
        SharedAxes.All(axis => this.ResolveAxis(report, input, axis) is not null) ? input : null;

    protected override void AddWeights(Shape input)
    {
        Shape alpha = input;
        foreach (long axis in SharedAxes)
        {
            alpha = alpha.With((int)(axis < 0 ? axis + input.Rank + 1 : axis) - 1, Dim.One);
        }

        Add(Weight.From(Declaration, "Alpha", "alpha", alpha, Initializer.Zeros));
    }
}
