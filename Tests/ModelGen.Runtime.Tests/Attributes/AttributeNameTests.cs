using Xunit;

namespace ModelGen.Tests;

/// <summary>The names must be usable with <c>using ModelGen;</c> next to the implicit usings of an SDK project.</summary>
public sealed class AttributeNameTests
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    [Fact]
    public void No_attribute_or_enum_has_the_name_of_a_type_that_implicit_usings_bring_in()
    {
        Dictionary<string, string> taken = ImplicitlyImportedTypes();
        Assert.Contains("ObsoleteAttribute", taken.Keys);
        Assert.Contains("HttpClient", taken.Keys);

        IEnumerable<string> names = AttributeCatalogue.All
            .SelectMany(type => new[] { type.Name, type.Name[..^"Attribute".Length] })
            .Concat(typeof(Activation).Assembly.GetExportedTypes()
                .Where(type => type.IsEnum && type.Namespace == "ModelGen")
                .Select(type => type.Name));
        Assert.Equal([], names.Where(taken.ContainsKey).Select(name => $"{name} is {taken[name]}"));
    }

    private static Dictionary<string, string> ImplicitlyImportedTypes()
    {
        string[] assemblies =
        [
            "System.Runtime", "System.Collections", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Thread",
            "System.Threading.Tasks.Parallel", "System.Threading.Overlapped", "System.Threading.ThreadPool", "System.IO.Pipes",
            "System.IO.FileSystem.DriveInfo", "System.IO.FileSystem.Watcher", "System.IO.MemoryMappedFiles", "System.IO.Compression",
            "System.Console", "System.Memory", "System.Linq.Parallel", "System.Linq.Queryable", "System.Runtime.Extensions",
        ];
        return assemblies
            .SelectMany(assembly => System.Reflection.Assembly.Load(assembly) is var loaded
                ? loaded.GetExportedTypes().Concat(loaded.GetForwardedTypes())
                : [])
            .Where(type => type.Namespace is { } space && ImplicitUsings.Contains(space) && !type.IsNested)
            .Select(type => (type.Name, type.FullName))
            .Distinct()
            .ToDictionary(type => type.Name, type => type.FullName!);
    }
}
