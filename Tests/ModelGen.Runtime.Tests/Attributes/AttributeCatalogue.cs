using System.Reflection;
using Xunit;

namespace ModelGen.Tests;

/// <summary>All attributes that a model declaration can have.</summary>
internal static class AttributeCatalogue
{
    public static Type[] All { get; } =
    [
        .. typeof(DeclarationAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(Attribute)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. All.Select(type => type.Name)];

    public static Type Find(string name) => All.Single(type => type.Name == name);

    public static IEnumerable<PropertyInfo> DeclaredProperties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
}
