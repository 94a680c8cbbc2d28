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
            ArgumentText list = WriteList(value, type.GetElementType()!, axes);
            return list with { Text = $"new[] {{ {list.Text} }}" };
        }

        if (type == typeof(object))
        {
            return value.ValueKind == JsonValueKind.Array ? Write(value, typeof(int[]), axes) : Write(value, typeof(int), axes);
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            JsonElement[] items = [.. value.EnumerateArray()];
            bool isOne = items.Length > 0 && items.All(item => item.ValueKind == JsonValueKind.Number && item.GetDouble() == items[0].GetDouble());
            return isOne && value.GetArrayLength() == axes ? Write(items[0], type, axes) : Write(value, type.MakeArrayType(), axes) with { Fits = false };
        }

        return WriteOne(value, type);
    }

    /// <summary>
    /// All numbers of a list with commas between: the arguments of a <c>params</c> array. Of a list with a pair for each axis, as borders
    /// have, all numbers in order; one number stands for a pair.
    /// </summary>
    /// <exception cref="MappingException">The same numbers without pairs: they would be a border here, and are none in Keras.</exception>
    public static ArgumentText WriteList(JsonElement value, Type type, int? axes)
    {
        JsonElement[] rows = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        bool isNested = rows.Any(row => row.ValueKind == JsonValueKind.Array);
        if (isNested && (rows.Length != axes || rows.Any(row => row.ValueKind == JsonValueKind.Array && row.GetArrayLength() != 2)))
        {
            // Written with its rows, so that the compiler refuses it.
            return new ArgumentText($"new[] {{ {string.Join(", ", rows.Select(row => Write(row, typeof(int[]), axes).Text))} }}", Fits: false);
        }

        if (!isNested && axes > 1 && rows.Length == 2 * axes)
        {
            throw new MappingException($"{rows.Length} numbers that are no pairs have no way of writing of their own: {value.GetRawText()}");
        }

        ArgumentText[] items =
        [
            .. rows.SelectMany(row => row.ValueKind == JsonValueKind.Array ? row.EnumerateArray() : Enumerable.Repeat(row, isNested ? 2 : 1))
                .Select(item => WriteOne(item, type)),
        ];
        return new ArgumentText(string.Join(", ", items.Select(item => item.Text)), items.All(item => item.Fits));
    }

    private static ArgumentText WriteOne(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.String && type.IsEnum)
        {
            // What is no member stays text.
            return KerasNames.Member(type, value.GetString()!) is { } member
                ? new ArgumentText($"{type.Name}.{member}", Fits: true)
                : new ArgumentText(SymbolDisplay.FormatLiteral(value.GetString()!, quote: true), Fits: false);
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
}
