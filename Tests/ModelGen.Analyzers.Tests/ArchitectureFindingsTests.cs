using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>The networks of the literature that the samples declare give no warning, and no hint but what is true of them.</summary>
public class ArchitectureFindingsTests
{
    private static readonly string s_models = Path.Combine(Repository.Root, "Samples", "Architectures", "Models");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(s_models, "*.cs").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_what_is_true_of_it_is_said(string name)
    {
        string source = File.ReadAllText(Path.Combine(s_models, $"{name}.cs"));
        IReadOnlyList<Diagnostic> found = Analysis.Run(Analysis.Compile(source));
        if (name == "ResNet50")
        {
            // As Keras has it, every convolution adds a bias before its normalization: each is said once, however often its block is used.
            Assert.All(found, d => Assert.Equal("MG5001", d.Id));
            Assert.Equal(source.Split("Conv2D(").Length - 1, found.Count);
        }
        else
        {
            Assert.Empty(found);
        }
    }
}
