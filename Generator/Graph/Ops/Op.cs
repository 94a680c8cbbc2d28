using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A computation on whole tensors. Records, so that the same op on the same inputs is one node. Each op is one file: its gradient as
/// ops, and the kernel call it becomes.
/// </summary>
internal abstract record Op
{
    /// <summary>Whether its result lies where its input lies: nothing is computed.</summary>
    public virtual bool IsView => false;

    /// <summary>Whether it brings data in (input, target, weight) and computes nothing.</summary>
    public virtual bool IsSource => false;

    /// <summary>Whether the result depends smoothly on the inputs.</summary>
    public virtual bool PassesGradient => true;

    /// <summary>Whether the result may be written over the first input where that is not needed any more.</summary>
    public virtual bool CanRunInPlace => false;

    /// <summary>
    /// The gradients of the loss by each input, null for an input that needs none. <paramref name="node"/> is this op's result,
    /// <paramref name="gradient"/> the gradient by it.
    /// </summary>
    public abstract IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient);

    /// <summary>Writes the call of the kernel.</summary>
    public abstract void Emit(MethodWriter writer, Node node);
}
