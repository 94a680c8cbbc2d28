using System.Text.Json;

namespace ModelGen.Conformance.Cases;

/// <summary>Reads the cases of a file: a JSON array, or an object that holds it under <c>cases</c>.</summary>
internal static class CaseFile
{
    public static IEnumerable<Case> Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using JsonDocument document = JsonDocument.Parse(stream);
        JsonElement cases = document.RootElement.ValueKind == JsonValueKind.Array
            ? document.RootElement
            : document.RootElement.TryGetProperty("cases", out JsonElement found)
                ? found
                : throw new JsonException($"{path} holds no cases: neither an array nor an object with \"cases\".");
        foreach (JsonElement item in cases.EnumerateArray())
        {
            // A clone outlives the document, so that a batch of cases may be gathered while the next file is opened.
            yield return new Case(item.Clone());
        }
    }
}
