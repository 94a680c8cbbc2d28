using System.Text.Json;
using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance.Declarations;

/// <summary>The arguments of <c>[Compile]</c> by Keras' names: loss and optimizer, and what is set of both.</summary>
internal sealed record CompileSpec(IReadOnlyDictionary<string, JsonElement> Arguments)
{
    /// <summary>Any loss and optimizer: what it takes for a model to have a training pass.</summary>
    public static CompileSpec Any { get; } = Create(Text("mean_squared_error"), Text("sgd"), default);

    /// <summary>Of a training case: <c>optimizer: {class_name, config}</c>.</summary>
    public static CompileSpec FromTraining(Case item) =>
        Create(item["loss"], item["optimizer"].GetProperty("class_name"), item["optimizer"].GetProperty("config"));

    /// <summary>
    /// Of a lint case: <c>optimizer: {type, ...}</c>. Without loss and optimizer there is none. SGD stands in where only a loss is given, and
    /// where only an optimizer is, the cosine similarity, a loss no rule about outputs speaks of.
    /// </summary>
    public static CompileSpec? FromLint(Case item)
    {
        bool optimizes = item.Has("optimizer");
        if (!item.Has("loss") && !optimizes)
        {
            return null;
        }

        CompileSpec compile = Create(
            item.Has("loss") ? item["loss"] : Text("cosine_similarity"), optimizes ? item["optimizer"].GetProperty("type") : Text("sgd"), optimizes ? item["optimizer"] : default);
        return item.Has("from_logits") ? new CompileSpec(new Dictionary<string, JsonElement>(compile.Arguments) { ["from_logits"] = item["from_logits"] }) : compile;
    }

    private static CompileSpec Create(JsonElement loss, JsonElement optimizer, JsonElement config)
    {
        var arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["loss"] = loss, ["optimizer"] = optimizer };
        foreach (JsonProperty argument in config.ValueKind == JsonValueKind.Object ? config.EnumerateObject() : default)
        {
            if (argument.Name != "type")
            {
                arguments[argument.Name] = argument.Value;
            }
        }

        return new CompileSpec(arguments);
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);
}
