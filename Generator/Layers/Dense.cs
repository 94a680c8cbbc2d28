using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Dense: <c>activation(x · kernel + bias)</c> over the last axis of whatever comes in.</summary>
internal sealed class Dense(LayerDeclaration declaration) : Layer(declaration)
{
    public long Units => Declaration.Whole("Units");

    public bool UseBias => Declaration.Flag("UseBias", true);

    /// <summary>The user says that one result a step is meant.</summary>
    public bool PerTimestep => Declaration.Flag("PerTimestep");

    public override bool IsWeightLayer => true;

    public override bool IsLinearMap => true;

    public override long? DeclaredWidth => Units;

    public override bool HasBias => UseBias;

    public override Activation Activation => Declaration.Choice("Activation", Activation.Linear);

    public override bool PassesMask => true;

    protected override Dim CountFlops(Shape input, Shape output) => input.Size * Units * 2;

    public override string Describe() =>
        Activation == Activation.Linear ? $"Dense({ArgumentChecks.Text(Units)})" : $"Dense({ArgumentChecks.Text(Units)}, {Activation})";

    public override Node Lower(Lowering lowering, Node x)
    {
        Node kernel = lowering.Weight(this, "kernel");
        Node? bias = UseBias ? lowering.Weight(this, "bias") : null;
        return lowering.Activate(Activation, lowering.Graph.MatMul(x, kernel, bias));
    }

    protected override void CheckArguments(Report report) => this.Positive(report, "units", Units);

    protected override Shape InferShape(Shape input, Report report) => input.WithLast(Units);

    protected override void AddWeights(Shape input)
    {
        Add(Weight.From(Declaration, "Kernel", "kernel", new Shape([input.Last, Units]), Initializer.GlorotUniform) with { InPanels = true });
        if (UseBias)
        {
            Add(Weight.From(Declaration, "Bias", "bias", Shape.Of(Units), Initializer.Zeros));
        }
    }
}
