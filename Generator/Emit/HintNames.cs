using System.Collections.Immutable;
using System.Globalization;
using ModelGen.Generator.Declarations;

namespace ModelGen.Generator.Emit;

/// <summary>Names the generated files: by the class, its containers behind '+'.</summary>
internal static class HintNames
{
    public static string Of(TypeDeclaration type)
    {
        string name = string.Join("+", type.Containers.Select(c => c.Substring(c.LastIndexOf(' ') + 1)).Append(type.Name));
        return (type.Namespace.Length == 0 ? name : $"{type.Namespace}.{name}").Replace("@", "") + TypeReader.GeneratedSuffix;
    }

    /// <summary>The name; where it is an ambiguous one, with the hash of its spelling.</summary>
    public static string Of(TypeDeclaration type, IReadOnlyList<string> ambiguous)
    {
        string name = Of(type);
        return ambiguous.Contains(name)
            ? name.Insert(name.Length - TypeReader.GeneratedSuffix.Length, "-" + Hash(name).ToString("x8", CultureInfo.InvariantCulture))
            : name;
    }

    /// <summary>Those that another one differs from in case only.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>FNV-1a: the same in every process, which string.GetHashCode is not.</summary>
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, character) => unchecked((hash ^ character) * 16777619u));
}
