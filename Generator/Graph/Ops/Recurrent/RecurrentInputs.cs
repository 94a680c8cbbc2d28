using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>What a recurrent scan may have beside the projected input and its kernel.</summary>
/// <param name="Bias">What joins the product with the state: [gates·units].</param>
/// <param name="H">The first state: [batch, units].</param>
/// <param name="C">The first cell state: [batch, units].</param>
/// <param name="Mask">0 where a step leaves the states as they are: [batch, steps].</param>
/// <param name="Dropout">Factors of the state in the product: [batch, units].</param>
internal sealed record RecurrentInputs(Node? Bias, Node? H, Node? C, Node? Mask, Node? Dropout)
{
    public IEnumerable<Node> All => new[] { Bias, H, C, Mask, Dropout }.OfType<Node>();

    /// <summary>An argument that may not be there.</summary>
    public static string Argument(MethodWriter writer, Node? node) => node is null ? "in Unsafe.NullRef<float>()" : writer.In(node);
}
