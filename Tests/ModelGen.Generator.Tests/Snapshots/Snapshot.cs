using System.Runtime.CompilerServices;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares generated files with those kept beside this one, as <c>Class.Method#Hint.g.verified.cs</c>. What differs is written beside
/// them as <c>.received.</c>; with the environment variable MODELGEN_ACCEPT=1 it takes their place instead.
/// </summary>
internal static class Snapshot
{
    public static string Folder { get; } = FindFolder();

    /// <summary>Generates for the model under the test's name, and compares all files.</summary>
    public static void Verify([CallerMemberName] string test = "")
    {
        GeneratedBuild build = ModelBuild.Generate(SnapshotModels.Sources[test]);
        build.Emit().Dispose();
        List<string> differences = [.. build.Files.Select(file => Compare($"{nameof(SnapshotTests)}.{test}#{Path.GetFileNameWithoutExtension(file.Key)}", file.Value))
            .OfType<string>()];
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <summary>What is wrong, or null.</summary>
    private static string? Compare(string name, string text)
    {
        string verified = Path.Combine(Folder, $"{name}.verified.cs"), received = Path.Combine(Folder, $"{name}.received.cs");
        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            return null;
        }

        bool accept = Environment.GetEnvironmentVariable("MODELGEN_ACCEPT") == "1";
        File.WriteAllText(accept ? verified : received, text);
        return accept ? null : $"{name} is not as it was: compare .received.cs with .verified.cs in {Folder}; MODELGEN_ACCEPT=1 accepts it.";
    }

    /// <summary>The folder in the sources: the assembly lies some levels below the project.</summary>
    private static string FindFolder()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "ModelGen.Generator.Tests.csproj")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of their project."), "Snapshots");
    }
}
