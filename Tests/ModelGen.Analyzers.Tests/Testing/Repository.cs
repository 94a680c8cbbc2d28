namespace ModelGen.Analyzers.Tests;

/// <summary>Finds files around the tests.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Above("ModelGen.sln") ?? throw new DirectoryNotFoundException("No folder above the tests holds ModelGen.sln.");

    /// <summary>The nearest folder above the tests, theirs included, in which <paramref name="path"/> exists; null where none does.</summary>
    public static string? Above(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, path)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
