using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// A product of activations with a kernel (MatMul, convolutions). What follows it on each value runs on its sums before they are
/// stored, where a pass has put it there: <c>y = epilogue(sum · scale + bias, operand)</c>. Inputs: x, kernel, then those there are of
/// bias, scale (one value a channel of the result each) and operand (of the result's shape).
/// </summary>
/// <param name="HasBias">Whether a value a channel is added.</param>
/// <param name="Epilogue">A formula of the sum (0) and the operand (1).</param>
/// <param name="HasOperand">Whether the formula has a further operand.</param>
internal abstract record ProductOp(bool HasBias, Expr Epilogue, bool HasOperand) : Op
{
    /// <summary>Whether the sums are first multiplied by a value a channel; there is a bias then too.</summary>
    public bool HasScale { get; init; }

    /// <summary>Whether nothing has been moved into it yet.</summary>
    public bool IsBare => Epilogue is ArgExpr && !HasOperand && !HasScale;

    /// <summary>Whether its kernel can multiply the sums by a value a channel.</summary>
    public virtual bool CanScale => false;

    /// <summary>The bias of a node of such an op, null for none.</summary>
    public Node? Bias(Node node) => HasBias ? node.Inputs[2] : null;

    /// <summary>The scale of a node of such an op, null for none.</summary>
    public Node? Scale(Node node) => HasScale ? node.Inputs[3] : null;

    /// <summary>The operand of a node of such an op, null for none.</summary>
    public Node? Operand(Node node) => HasOperand ? node.Inputs[^1] : null;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient)
    {
        if (!IsBare)
        {
            throw new InvalidOperationException("Gradients are taken before elementwise ops are fused.");
        }

        (Node? byX, Node? byKernel) = ProductGradients(graph, node, gradient);
        int[] leading = [.. Enumerable.Range(0, node.Shape.Rank - 1)];
        return Bias(node) is { } bias
            ? [byX, byKernel, bias.NeedsGradient ? graph.Reshape(graph.Sum(gradient, leading), bias.Shape) : null]
            : [byX, byKernel];
    }

    /// <summary>The gradients by x and the kernel, null where they are not needed.</summary>
    protected abstract (Node? ByX, Node? ByKernel) ProductGradients(Graph graph, Node node, Node gradient);

    /// <summary>The bias as an argument.</summary>
    protected string BiasArgument(MethodWriter writer, Node node) => Bias(node) is { } bias ? writer.In(bias) : "in Unsafe.NullRef<float>()";

    /// <summary>How the kernel method's name goes on for what there is beside the product: Scaled, With.</summary>
    protected string Variant => $"{(HasScale ? "Scaled" : "")}{(HasOperand ? "With" : "")}";

    /// <summary>Bias, scale and operand as arguments, each with a comma behind it.</summary>
    protected string Beside(MethodWriter writer, Node node) => string.Concat(
        new[] { BiasArgument(writer, node), Scale(node) is { } s ? writer.In(s) : null, Operand(node) is { } o ? writer.In(o) : null }
            .Where(argument => argument is not null)
            .Select(argument => argument + ", "));

    /// <summary>The name of the struct that computes the epilogue.</summary>
    protected string EpilogueMap(MethodWriter writer) => writer.Map(Epilogue, HasOperand ? 2 : 1);
}
