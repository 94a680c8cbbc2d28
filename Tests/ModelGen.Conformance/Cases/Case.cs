using System.Text.Json;

namespace ModelGen.Conformance.Cases;

/// <summary>One case of a file, with access to its fields by name.</summary>
internal sealed class Case(JsonElement json)
{
    public string Id { get; } = json.GetProperty("id").GetString()!;

    /// <summary>What it is counted under: its <c>family</c>; in the lint corpus what the start of its id stands for.</summary>
    public string Family => Text("family") ?? (Id.Split('-')[0] is "clean" or "control" or "fixed" or "made" or "target" ? Id.Split('-')[0] : "faulty");

    public bool IsFunctional => Text("kind") == "functional";

    /// <summary>The layers in order, under <c>keras</c> or <c>layers</c>.</summary>
    public IReadOnlyList<LayerSpec> Layers { get; } =
    [
        .. (json.TryGetProperty("keras", out JsonElement layers) ? layers : json.GetProperty("layers")).EnumerateArray().Select(LayerSpec.Read),
    ];

    /// <summary>The shape of one sample; null where the case states none.</summary>
    public int[]? InputShape => Has("input_shape") ? Integers("input_shape") : Has("input") ? Integers("input") : null;

    /// <summary>The inputs of a functional model.</summary>
    public IReadOnlyList<InputSpec> Inputs => [.. json.GetProperty("inputs").EnumerateArray().Select(input => new InputSpec(
        input.GetProperty("name").GetString()!,
        [.. input.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32())],
        input.TryGetProperty("values", out JsonElement values) ? Numbers(values) : []))];

    /// <summary>The samples, of several inputs those of one sample one after another.</summary>
    public float[] Samples
    {
        get
        {
            if (!IsFunctional)
            {
                return Numbers("x");
            }

            int batch = Integer("batch");
            return [.. Enumerable.Range(0, batch).SelectMany(sample => Inputs.SelectMany(input => input.Sample(sample, batch)))];
        }
    }

    public JsonElement this[string name] => json.GetProperty(name);

    public bool Has(string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    public string? Text(string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Flag(string name) => Has(name) && json.GetProperty(name).GetBoolean();

    public int Integer(string name) => json.GetProperty(name).GetInt32();

    public int[] Integers(string name) => [.. json.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

    public float[] Numbers(string name) => Numbers(json.GetProperty(name));

    /// <summary>The weights listed under <paramref name="name"/>.</summary>
    public IEnumerable<WeightValues> Weights(string name) =>
        json.GetProperty(name).EnumerateArray().Select(weight => new WeightValues(
            weight.GetProperty("layer").GetInt32(), weight.GetProperty("name").GetString()!, Numbers(weight.GetProperty("values"))));

    /// <summary>Numbers as the nearest floats.</summary>
    private static float[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];
}

/// <summary>The values of a weight of a case.</summary>
/// <param name="Layer">The index of its layer.</param>
/// <param name="Name">Keras' name in the layer: <c>kernel</c>, <c>forward/kernel</c>.</param>
/// <param name="Values">In Keras' layout, row-major.</param>
internal sealed record WeightValues(int Layer, string Name, float[] Values);

/// <summary>An input of a functional model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Values">The values of all samples; none in a case that is not run.</param>
internal sealed record InputSpec(string Name, int[] Shape, float[] Values)
{
    /// <summary>The values of one sample of a batch.</summary>
    public IEnumerable<float> Sample(int sample, int batch) => Values.Skip(sample * (Values.Length / batch)).Take(Values.Length / batch);
}
