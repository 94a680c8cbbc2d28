using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>In a build the generated half of a model is there as well; findings stay those of the user's half, in the user's file.</summary>
public class GeneratedHalfTests
{
    [Theory]
    [InlineData("[Model(3, 2)][Dense(16), ReLU, Flatten, Dense(4)] public partial class M;", "MG3001")]
    [InlineData("[Model(3, 2)][Flatten, Dense(0), ReLU, Dense(4)] public partial class M;", "MG1022")]
    [InlineData("[Model(3, 2)] public partial class M;", "MG1006")]
    [InlineData("namespace A; public partial class Outer { [Model(8)][Dense(8), Dense(1)] internal sealed partial class M; }", "MG4012")]
    public void Same_finding_in_the_users_file(string source, string id)
    {
        Compilation extended = Analysis.WithGenerated(Analysis.Compile("using ModelGen; " + source));
        Assert.True(extended.SyntaxTrees.Count() > 1, "nothing was generated");
        Diagnostic diagnostic = Assert.Single(Analysis.Run(extended));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("Source0.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    [Fact]
    public void Layers_in_another_file_than_the_rest_of_the_class()
    {
        Diagnostic diagnostic = Assert.Single(Analysis.Run(Analysis.Compile(
            "public partial class M { public int Own => 1; }",
            "using ModelGen; [Model(4)][Dense(2)] public partial class N; [Model(8), Dense(8), ReLU, Dense(0)] public partial class M;")));
        Assert.Equal("Source1.cs", diagnostic.Location.SourceTree!.FilePath);
    }
}
