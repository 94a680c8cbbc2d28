using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Diagnostics;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What the pages show is what the analyzer says.</summary>
public class PageExampleTests
{
    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_model_gives_the_diagnostic_and_the_right_one_nothing(string id)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "Analyzers", "Rules", $"{id}.md"));
        string[] blocks = [.. page.Split("```csharp\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)])];
        Assert.Equal(2, blocks.Length);
        Assert.Contains(id, Findings(blocks[0]));
        Assert.Empty(Findings(blocks[1]));
    }

    private static IEnumerable<string> Findings(string code) => Analysis.Run(Analysis.Compile("using ModelGen;\n" + code)).Select(d => d.Id);
}
