using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <summary>One tensor of a graph: the op that makes it, from which tensors, and its shape, batch axis included.</summary>
internal sealed class Node(int id, Op op, IReadOnlyList<Node> inputs, Shape shape, string? layer)
{
    /// <summary>The number in order of creation; inputs have smaller ones.</summary>
    public int Id { get; } = id;

    public Op Op { get; } = op;

    public IReadOnlyList<Node> Inputs { get; } = inputs;

    public Shape Shape { get; } = shape;

    /// <summary>The layer it belongs to, for comments in the generated code.</summary>
    public string? Layer { get; } = layer;

    /// <summary>Whether the values lie in panels (a matrix that a MatMul reads as its second operand).</summary>
    public bool InPanels { get; } = op switch
    {
        WeightOp weight => weight.Weight.InPanels,
        ReplacedWeightOp replaced => replaced.Weight.InPanels,
        PanelTransposeOp or KernelGradientOp => true,
        ConvKernelGradientOp convolution => convolution.Groups == 1,

        // Weights under other axes, and sums of gradients of one that is used more than once.
        ReshapeOp or MapOp or CopyOp => inputs.All(i => i.InPanels),
        _ => false,
    };

    /// <summary>Whether it depends on a weight that training changes.</summary>
    public bool NeedsGradient { get; } = op is WeightOp { Weight.Trainable: true } || (op.PassesGradient && inputs.Any(i => i.NeedsGradient));

    /// <summary>Nodes are keys of many dictionaries, and the hash that every object has is slow to make.</summary>
    public override int GetHashCode() => Id;
}
