using System.Reflection;

namespace ModelGen.Package.Tests;

/// <summary>Where this test was built from, and how.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Whether the assemblies of a Release package are built already, with this project.</summary>
    public static bool IsReleaseBuild { get; } = Metadata("Configuration") == "Release";

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
