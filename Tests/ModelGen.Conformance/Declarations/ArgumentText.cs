using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Conformance.Declarations;

/// <summary>A value of a case as C# text for an argument of a given type.</summary>
/// <param name="Text">The text; where the value does not fit, text that means it all the same and that the compiler refuses.</param>
/// <param name="Fits">Whether the type can hold the value.</param>
internal readonly record struct ArgumentText(string Text, bool Fits)
{
    /// <summary>Writes <paramref name="value"/>; <paramref name="axes"/> is how many equal numbers of a list may be written as one.</summary>
    public static ArgumentText Write(JsonElement value, Type type, int? axes)
    {
        if (type.IsArray)
        {
            ArgumentText list = WriteList(value, type.GetElementType()!);
            return list with { Text = $"new[] {{ {list.Text} }}" };
        }

        if (type == typeof(object))
        {
            return value.ValueKind == JsonValueKind.Array ? Write(value, typeof(int[]), axes) : Write(value, typeof(int), axes);
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            JsonElement[] items = [.. Flatten(value)];
            bool isOne = items.Length > 0 && items.All(item => item.ValueKind == JsonValueKind.Number && item.GetDouble() == items[0].GetDouble());
            return isOne && value.GetArrayLength() == (axes ?? 1) ? Write(items[0], type, axes) : Write(value, type.MakeArrayType(), axes) with { Fits = false };
        }

        return WriteOne(value, type);
    }

    /// <summary>All numbers of a list, nested ones in order, with commas between: the arguments of a <c>params</c> array.</summary>
    public static ArgumentText WriteList(JsonElement value, Type type)
    {
        ArgumentText[] items = [.. Flatten(value).Select(item => WriteOne(item, type))];
        return new ArgumentText(string.Join(", ", items.Select(item => item.Text)), items.All(item => item.Fits));
    }

    private static ArgumentText WriteOne(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.String && type.IsEnum)
        {
            string name = value.GetString()!;
            string? member = KerasNames.Member(type, name);
            return new ArgumentText($"{type.Name}.{member ?? KerasNames.Pascal(name)}", member is not null);
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => new ArgumentText(SymbolDisplay.FormatLiteral(value.GetString()!, quote: true), type == typeof(string)),
            JsonValueKind.True => new ArgumentText("true", type == typeof(bool)),
            JsonValueKind.False => new ArgumentText("false", type == typeof(bool)),

            // The case's own digits: the difference between 1 and 1.0 matters to rules about rates.
            JsonValueKind.Number => new ArgumentText(
                value.GetRawText(), type == typeof(double) || type == typeof(float) || (type == typeof(int) && value.TryGetInt32(out _))),
            _ => new ArgumentText("null", false),
        };
    }

    private static IEnumerable<JsonElement> Flatten(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flatten) : [value];
}
