using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Analyzers.Tests.Calls;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What the pages show is what the analyzers say; the first example is under the <c>.editorconfig</c> that the page shows, if it shows one.</summary>
public class PageExampleTests
{
    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.Models.Select(d => d.Id)];

    public static TheoryData<string> CallIds => [.. DiagnosticDescriptors.Calls.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_model_gives_the_diagnostic_and_the_right_one_nothing(string id)
    {
        string[] blocks = Blocks(id, "csharp");
        Assert.Equal(2, blocks.Length);
        Assert.Contains(id, Findings(blocks[0], string.Concat(Blocks(id, "ini"))));
        Assert.Empty(Findings(blocks[1], ""));
    }

    [Theory]
    [MemberData(nameof(CallIds))]
    public void Wrong_call_gives_the_diagnostic_and_the_right_one_nothing(string id)
    {
        string[] blocks = Blocks(id, "csharp");
        Assert.Equal(2, blocks.Length);
        AnalyzerOptions files = AdditionalFiles.Of([.. Blocks(id, "json").Select(header => ("digits.safetensors", "", header))]);
        Assert.Equal([id], CallFindings(blocks[0], files));
        Assert.Empty(CallFindings(blocks[1], files));
    }

    private static string[] Blocks(string id, string language)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "Analyzers", "Rules", $"{id}.md"));
        return [.. page.Split($"```{language}\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)])];
    }

    private static IEnumerable<string> Findings(string code, string editorConfig) =>
        Analysis.Run(Analysis.Compile("using ModelGen;\n" + code), editorConfig).Select(d => d.Id);

    /// <summary>Of a program, whose models have no finding of their own.</summary>
    private static IEnumerable<string> CallFindings(string code, AnalyzerOptions files)
    {
        var program = Analysis.Compile("using ModelGen;\n" + code);
        Compilation compilation = Analysis.WithGenerated(program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)));
        Assert.Empty(Analysis.Run(compilation));
        return CallCases.Analyze(compilation, files).Select(d => d.Id);
    }
}
