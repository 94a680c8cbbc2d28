using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' ActivityRegularization: what comes in goes out, and <c>L1·Σ|x| + L2·Σx²</c> over the batch joins the loss.</summary>
internal sealed class ActivityRegularization(LayerDeclaration declaration) : Layer(declaration)
{
    public double L1 => Declaration.Number("L1");

    public double L2 => Declaration.Number("L2");

    public override bool IsElementwise => true;

    public override bool IsAffine => true;

    public override bool IsView => true;

    public override bool ChangesNothing => L1 == 0 && L2 == 0;

    public override string Describe() => (L1, L2) switch
    {
        (_, 0) => $"ActivityRegularization(L1 {ArgumentChecks.Text(L1)})",
        (0, _) => $"ActivityRegularization(L2 {ArgumentChecks.Text(L2)})",
        _ => $"ActivityRegularization(L1 {ArgumentChecks.Text(L1)}, L2 {ArgumentChecks.Text(L2)})",
    };

    public override Node Lower(Lowering lowering, Node x)
    {
        if (!ChangesNothing)
        {
            lowering.Graph.AddLoss(lowering.Graph.Map((L1 * Expr.Abs(Expr.X)) + (L2 * Expr.Square(Expr.X)), x));
        }

        return x;
    }

    protected override void CheckArguments(Report report)
    {
        Check("L1", L1);
        Check("L2", L2);
        void Check(string name, double factor)
        {
            if (!(factor >= 0) || double.IsInfinity(factor))
            {
                report.AtLayer(
                    Rules.InvalidActivationParameter, this,
                    $"{name} is {ArgumentChecks.Text(factor)}, but must be a number from 0 on: a penalty below 0 would reward large values without end.");
            }
        }
    }

    protected override Shape InferShape(Shape input, Report report) => input;
}
