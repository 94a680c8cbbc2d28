using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Analyzers.Tests.Calls;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What the pages show is what the analyzers say; the first example is under the <c>.editorconfig</c> that the page shows, if it shows one.</summary>
public class PageExampleTests
{
    private static readonly string[] s_headings = ["What it means", "The wrong model", "The right one", "When to allow it", "Where it is seen"];

    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.Models.Select(d => d.Id)];

    public static TheoryData<string> CallIds => [.. DiagnosticDescriptors.Calls.Select(d => d.Id)];

    /// <summary>The wrong model stands in the first block of C#, what the compiler prints of it in the block of text behind.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_model_gives_exactly_the_findings_the_page_shows(string id)
    {
        string page = Page(id);
        string[] found = [.. Findings(Blocks(page, "csharp")[0], string.Concat(Blocks(page, "ini")))];
        Assert.Equal(string.Join('\n', found), Assert.Single(Blocks(page, "text")).TrimEnd('\n'));
        Assert.Contains(found, line => line.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.All(found, line => Assert.Contains($" {id}: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Right_model_gives_nothing(string id)
    {
        string[] blocks = Blocks(Page(id), "csharp");
        Assert.Equal(2, blocks.Length);
        Assert.Empty(Findings(blocks[1], ""));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_form_of_all_pages(string id)
    {
        string page = Page(id);
        bool isError = DiagnosticDescriptors.All.Single(d => d.Id == id).DefaultSeverity == DiagnosticSeverity.Error;
        Assert.Equal(
            s_headings.Where(heading => heading != "When to allow it" || !isError),
            page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.Equal(isError, page.Contains("Errors cannot be allowed", StringComparison.Ordinal));
        Assert.Equal(!isError, page.Contains($"dotnet_diagnostic.{id}.severity = none", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CallIds))]
    public void Wrong_call_gives_the_diagnostic_and_the_right_one_nothing(string id)
    {
        string page = Page(id);
        string[] blocks = Blocks(page, "csharp");
        Assert.Equal(2, blocks.Length);
        AnalyzerOptions files = AdditionalFiles.Of([.. Blocks(page, "json").Select(header => ("digits.safetensors", "", header))]);
        Assert.Equal([id], CallFindings(blocks[0], files));
        Assert.Empty(CallFindings(blocks[1], files));
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Repository.Root, "Analyzers", "Rules", $"{id}.md"));

    private static string[] Blocks(string page, string language) =>
        [.. page.Split($"```{language}\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

    /// <summary>The findings as a build prints them, were the block the file Net.cs of a project with <c>global using ModelGen</c>.</summary>
    private static IEnumerable<string> Findings(string code, string editorConfig) =>
        Analysis.Run(Analysis.Compile(code, "global using ModelGen;"), editorConfig).Select(finding =>
        {
            LinePosition start = finding.Location.GetLineSpan().StartLinePosition;
            string severity = finding.Severity.ToString().ToLowerInvariant();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Net.cs({start.Line + 1},{start.Character + 1}): {severity} {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}");
        });

    /// <summary>Of a program, whose models have no finding of their own.</summary>
    private static IEnumerable<string> CallFindings(string code, AnalyzerOptions files)
    {
        var program = Analysis.Compile("using ModelGen;\n" + code);
        Compilation compilation = Analysis.WithGenerated(program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)));
        Assert.Empty(Analysis.Run(compilation));
        return CallCases.Analyze(compilation, files).Select(d => d.Id);
    }
}
