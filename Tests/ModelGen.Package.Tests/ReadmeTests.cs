using System.Text.RegularExpressions;

namespace ModelGen.Package.Tests;

/// <summary>What the README shows: its code builds and runs, and its diagnostics are what the build says.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ReadmeTests(PackedPackage package)
{
    private readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void ExamplesBuildWithoutAWarningAndRun()
    {
        string[] blocks = [.. CodeBlock().Matches(_readme).Select(match => match.Groups[1].Value)];
        Assert.True(blocks.Length >= 4, "The README shows less code than it used to.");
        ConsumerProject project = package.CreateProject("Question");

        // Declarations begin with a using or an attribute; the rest is one program, block after block.
        bool IsDeclaration(string block) => block.StartsWith("using ", StringComparison.Ordinal) || block.StartsWith('[');
        File.WriteAllText(Path.Combine(project.Folder, "TwoLayer.cs"), string.Concat(blocks.Where(IsDeclaration)));
        File.WriteAllText(
            Path.Combine(project.Folder, "Program.cs"), "using System;\nusing ModelGen;\n" + string.Concat(blocks.Where(block => !IsDeclaration(block))));

        CommandResult build = project.Build().Succeeded();
        Assert.DoesNotContain(": warning ", build.Output, StringComparison.Ordinal);
        CommandResult run = project.RunUnderJit([]).Succeeded();
        Assert.Contains("Total params: 180", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TwoLayer.cs", "[Model(3, 2)]\n[Dense(16), ReLU, Flatten, Dense(4)]\npublic partial class TwoLayer;\n", "warning MG3001")]
    [InlineData("Net.cs", "[Model(7, 7, 64)]\n[Reshape(2048)]\npublic partial class Net;\n", "error MG2006")]
    public void DiagnosticsAreTheRealText(string file, string declaration, string diagnostic)
    {
        string shown = TextBlock().Matches(_readme).Select(match => Spaces().Replace(match.Groups[1].Value, " ").Trim())
            .Single(text => text.Contains(diagnostic, StringComparison.Ordinal));
        ConsumerProject project = package.CreateProject("Question");
        File.Delete(Path.Combine(project.Folder, "TwoLayer.cs"));
        File.WriteAllText(Path.Combine(project.Folder, file), "using ModelGen;\n\n" + declaration);
        File.WriteAllText(Path.Combine(project.Folder, "Program.cs"), "System.Console.WriteLine();\n");

        Assert.Contains(shown, project.Build().Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^```text\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
