using System.Text.Json;

namespace ModelGen.Conformance.Declarations;

/// <summary>How names of Keras become names of ModelGen.</summary>
internal static class KerasNames
{
    /// <summary>Keras' short forms, by what ModelGen calls them.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["concat"] = "Concatenate",
        ["mul"] = "Multiply",
        ["ave"] = "Average",
        ["swish"] = "SiLU",
    };

    /// <summary>Two names are the same when they differ in case and underscores only: <c>kernel_size</c> and <c>KernelSize</c>.</summary>
    public static bool Same(string kerasName, string name) => string.Equals(
        kerasName.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The member of an enum a Keras name means; null where there is none.</summary>
    public static string? Member(Type enumType, string kerasName)
    {
        string name = s_aliases.GetValueOrDefault(kerasName, kerasName);
        return Enum.GetNames(enumType).FirstOrDefault(member => Same(name, member));
    }

    /// <summary><c>valid_padding</c> as <c>ValidPadding</c>.</summary>
    public static string Pascal(string kerasName) =>
        string.Concat(kerasName.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Whether an argument says nothing: it states what ModelGen always does.</summary>
    public static bool IsImplied(string key, JsonElement value) => key switch
    {
        "name" or "dtype" => true,
        "data_format" => value.ValueEquals("channels_last"),
        _ => value.ValueKind == JsonValueKind.Null,
    };
}
