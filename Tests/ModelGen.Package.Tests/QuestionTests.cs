namespace ModelGen.Package.Tests;

/// <summary>The project of somebody who has just added the package and fallen into the trap of the README.</summary>
[Collection(PackageCollection.Name)]
public sealed class QuestionTests(PackedPackage package)
{
    [Fact]
    public void BuildWarnsAtTheLayerAndTheProgramRuns()
    {
        ConsumerProject project = package.CreateProject("Question");

        CommandResult build = project.Build().Succeeded();

        string[] diagnostics = [.. Lines(build).Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];
        string warning = Assert.Single(diagnostics);
        Assert.Contains(
            "TwoLayer.cs(4,2): warning MG3001: Dense after 3-D input operates per-timestep; did you mean Flatten? Dense(16)", warning,
            StringComparison.Ordinal);

        CommandResult run = project.RunUnderJit([]).Succeeded();
        Assert.Equal(["prediction (1, 4)", "parameters 244"], Lines(run));
    }

    [Fact]
    public void FormatInsertsFlatten()
    {
        ConsumerProject project = package.CreateProject("Question");
        project.Build().Succeeded();

        Command.Dotnet(project.Folder, "format", "analyzers", "--diagnostics", "MG3001", "--severity", "warn", "--no-restore").Succeeded();

        string declaration = File.ReadAllText(Path.Combine(project.Folder, "TwoLayer.cs"));
        Assert.Contains("[Flatten, Dense(16), ReLU, Dense(4)]", declaration, StringComparison.Ordinal);
        CommandResult build = project.Build().Succeeded();
        Assert.DoesNotContain("MG3001", build.Output, StringComparison.Ordinal);
        Assert.Equal(["prediction (1, 4)", "parameters 180"], Lines(project.RunUnderJit([]).Succeeded()));
    }

    private static string[] Lines(CommandResult result) =>
        result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
