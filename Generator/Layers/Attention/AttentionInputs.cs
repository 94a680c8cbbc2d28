using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Where an attention layer's queries, values and keys come from: queries are the current tensor, values the tensor named
/// <c>Value</c> (else the current one), keys that named <c>Key</c> (else the values).
/// </summary>
internal sealed class AttentionInputs(LayerDeclaration declaration)
{
    /// <summary>The names of the tensors beside the current one, in the order in which they come in.</summary>
    public IReadOnlyList<string> References { get; } = [.. new[] { declaration.Text("Value"), declaration.Text("Key") }.OfType<string>()];

    /// <summary>Whether there is a tensor of keys apart from the values.</summary>
    public bool HasKey => declaration.Text("Key") is not null;

    private int ValueIndex => declaration.Text("Value") is null ? 0 : 1;

    private int KeyIndex => HasKey ? References.Count : ValueIndex;

    public T Value<T>(IReadOnlyList<T> inputs) => inputs[ValueIndex];

    public T Key<T>(IReadOnlyList<T> inputs) => inputs[KeyIndex];

    /// <summary>The masks of values and keys; that of the keys only if they are a tensor of their own.</summary>
    public IEnumerable<Node?> Masks(IReadOnlyList<Signal> inputs) => HasKey ? [Value(inputs).Mask, Key(inputs).Mask] : [Value(inputs).Mask];

    /// <summary>What the description says of them: <c>, value encoder</c>.</summary>
    public string Describe() =>
        $"{(declaration.Text("Value") is { } value ? $", value {value}" : "")}{(declaration.Text("Key") is { } key ? $", key {key}" : "")}";

    /// <summary>Whether all have steps and features, and there is a value for every key.</summary>
    public bool Fit(Layer layer, Report report, IReadOnlyList<Shape> inputs)
    {
        if (inputs.FirstOrDefault(input => input.Rank < 2) is { } flat)
        {
            report.AtLayer(
                layer.OnModelInput ? Rules.MissingInputAxis : Rules.RankMismatch, layer,
                $"gets {flat}, but needs [steps, features]: attention is between steps.");
            return false;
        }

        (Shape value, Shape key) = (Value(inputs), Key(inputs));
        if (value.Take(value.Rank - 1).SequenceEqual(key.Take(key.Rank - 1)))
        {
            return true;
        }

        report.AtLayer(
            Rules.AttentionMismatch, layer,
            $"every key needs a value, but the values are {value} (from {Value(layer.Origins)}) and the keys {key} (from {Key(layer.Origins)}): "
            + "all axes but the last must be equal.");
        return false;
    }

    /// <summary>Whether queries are as long as keys, as a product or sum of both needs it.</summary>
    public bool QueriesMatch(Layer layer, Report report, IReadOnlyList<Shape> inputs)
    {
        (Shape query, Shape key) = (inputs[0], Key(inputs));
        if (query.Last.Equals(key.Last))
        {
            return true;
        }

        report.AtLayer(
            Rules.AttentionMismatch, layer,
            $"compares queries with keys value by value, but the queries have {query.Last} values (from {layer.Origins[0]}) and the keys "
            + $"{key.Last} (from {Key(layer.Origins)}). Bring both to one length with Dense, or use MultiHeadAttention, which does.");
        return false;
    }
}
