namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// An activation inside a recurrent step, and what training keeps of it: the result where the slope follows from that (tanh,
/// sigmoid), else the argument.
/// </summary>
internal readonly record struct KeptActivation(Activation Activation)
{
    public Expr Formula => Activations.Formula(Activation);

    public bool KeepsInput => Activations.DerivativeFromResult(Activation) is null;

    /// <summary>The result, from what is kept.</summary>
    public Expr Value => KeepsInput ? Formula : Expr.X;

    /// <summary>The slope, from what is kept.</summary>
    public Expr Slope => Activations.DerivativeFromResult(Activation) ?? Derivative.Of(Formula, 0);
}
