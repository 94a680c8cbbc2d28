using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary><c>Activation(Activation.Tanh)</c>, or an activation without arguments under its own name: <c>Tanh</c>.</summary>
internal sealed class ActivationLayer(LayerDeclaration declaration) : Layer(declaration)
{
    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    public override bool IsAffine => Activation == Activation.Linear;

    public override bool IsView => Activation == Activation.Linear;

    public override Activation Activation => Declaration.Kind == "Activation"
        ? Declaration.Choice("Activation", Activation.Linear)
        : (Activation)Enum.Parse(typeof(Activation), Declaration.Kind);

    public override string Describe() => Declaration.Kind == "Activation" ? $"Activation({Activation})" : Declaration.Kind;

    public override Node Lower(Lowering lowering, Node x) => lowering.Activate(Activation, x);

    protected override Shape InferShape(Shape input, Report report) => input;
}
