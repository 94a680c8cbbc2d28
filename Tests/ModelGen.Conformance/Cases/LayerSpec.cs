using System.Text.Json;

namespace ModelGen.Conformance.Cases;

/// <summary>A layer as Keras writes it.</summary>
/// <param name="ClassName">Keras' class.</param>
/// <param name="Config">Keras' arguments by their names there.</param>
/// <param name="Wrapped">The layer inside a wrapper.</param>
internal sealed record LayerSpec(string ClassName, IReadOnlyDictionary<string, JsonElement> Config, LayerSpec? Wrapped)
{
    /// <summary>Its name; null in the flat form.</summary>
    public string? Name { get; private init; }

    /// <summary>In a functional model, the inputs and layers it works on.</summary>
    public IReadOnlyList<string> Inbound { get; private init; } = [];

    /// <summary>The classes of the layer and of those it wraps.</summary>
    public IEnumerable<string> ClassNames => Wrapped is null ? [ClassName] : Wrapped.ClassNames.Prepend(ClassName);

    /// <summary>Reads <c>{class_name, config: {...}}</c>, or the flat form of the lint corpus, <c>{type, ...}</c>.</summary>
    public static LayerSpec Read(JsonElement json)
    {
        bool flat = json.TryGetProperty("type", out JsonElement type);
        JsonElement config = flat ? json : json.GetProperty("config");
        var arguments = config.EnumerateObject()
            .Where(p => p.Name is not ("type" or "layer"))
            .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return new LayerSpec(
            (flat ? type : json.GetProperty("class_name")).GetString()!,
            arguments,
            config.TryGetProperty("layer", out JsonElement wrapped) ? Read(wrapped) : null)
        {
            Name = !flat && json.TryGetProperty("name", out JsonElement name) ? name.GetString() : null,
            Inbound = json.TryGetProperty("inbound", out JsonElement inbound) && inbound.ValueKind == JsonValueKind.Array ? [.. inbound.EnumerateArray().Select(source => source.GetString()!)] : [],
        };
    }
}
