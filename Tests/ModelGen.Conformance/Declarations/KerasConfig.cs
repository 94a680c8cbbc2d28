using System.Text.Json;

namespace ModelGen.Conformance.Declarations;

/// <summary>Spreads arguments that are objects in Keras, or two arguments for one, into the flat arguments attributes have.</summary>
internal static class KerasConfig
{
    public static Dictionary<string, JsonElement> Flatten(string className, IReadOnlyDictionary<string, JsonElement> config)
    {
        var flat = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach ((string key, JsonElement value) in config)
        {
            if (KerasNames.IsImplied(key, value) || key == "approximate")
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                AddObject(flat, KerasNames.Key(className, key), value);
            }
            else
            {
                flat[KerasNames.Key(className, key)] = value;
            }
        }

        if (config.TryGetValue("approximate", out JsonElement approximate) && approximate.ValueKind == JsonValueKind.True)
        {
            flat["activation"] = JsonSerializer.SerializeToElement("gelu_tanh");
        }

        return flat;
    }

    /// <summary>
    /// <c>kernel_regularizer: {class_name: L1L2, config: {l1, l2}}</c> becomes <c>kernel_regularizer: L1L2, kernel_l1, kernel_l2</c>; the
    /// arguments of an initializer or constraint keep its whole name before theirs.
    /// </summary>
    private static void AddObject(Dictionary<string, JsonElement> flat, string key, JsonElement value)
    {
        const string Regularizer = "_regularizer";
        flat[key] = value.GetProperty("class_name");
        string prefix = key.EndsWith(Regularizer, StringComparison.Ordinal) ? key[..^Regularizer.Length] : key;
        foreach (JsonProperty argument in value.GetProperty("config").EnumerateObject())
        {
            flat[$"{prefix}_{argument.Name}"] = argument.Value;
        }
    }
}
