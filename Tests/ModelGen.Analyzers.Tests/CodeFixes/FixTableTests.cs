using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes.Fixes;
using ModelGen.Generator.Findings;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Keeps the page of all fixes, the providers and the tests of the fixes in step.</summary>
public partial class FixTableTests
{
    private const string Elsewhere = "## Rules without a fix";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "Analyzers", "Rules", "Fixes.md"));

    private static readonly (string Id, string Key, string Title)[] s_rows =
    [
        .. Row().Matches(s_page[..s_page.IndexOf(Elsewhere, StringComparison.Ordinal)]).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)),
    ];

    /// <summary>Calls are no attributes, and what is said about Allow itself is not allowed.</summary>
    private static readonly string[] s_allowable =
    [
        .. Rules.All.Where(r => r.Severity != RuleSeverity.Error && r != Rules.UnusedAllow && !r.Id.StartsWith("MG6", StringComparison.Ordinal)).Select(r => r.Id),
    ];

    public static IEnumerable<(string Id, string Key)> Listed => s_rows.Select(r => (r.Id, r.Key));

    [Fact]
    public void Every_row_is_there_once() => Assert.Equal(Listed.Distinct(), Listed);

    [Fact]
    public void Every_rule_that_has_a_provider_is_listed_and_no_other() => Assert.Equal(
        Offers.Providers.Where(p => p is not AllowCodeFixProvider).SelectMany(p => p.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
        s_rows.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_error_without_a_fix_says_why() => Assert.Equal(
        Rules.All.Where(r => r.Severity == RuleSeverity.Error).Select(r => r.Id).Except(s_rows.Select(r => r.Id)).Order(StringComparer.Ordinal),
        WithoutFix().Matches(s_page[s_page.IndexOf(Elsewhere, StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_warning_and_info_can_be_allowed() => Assert.Equal(
        s_allowable.Order(StringComparer.Ordinal), new AllowCodeFixProvider().FixableDiagnosticIds.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_has_a_case() => Assert.Equal(
        Listed.Select(r => $"{r.Id} {r.Key}").Order(StringComparer.Ordinal),
        FixCases.All.Select(c => $"{c.Id} {c.Key}").Distinct().Order(StringComparer.Ordinal));

    public static TheoryData<string> Cases => [.. FixCases.All.Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Title_is_as_listed(string name)
    {
        FixCase item = FixCases.All.Single(c => c.ToString() == name);
        string listed = s_rows.Single(r => r.Id == item.Id && r.Key == item.Key).Title;
        string pattern = string.Join("|", listed.Split(" / ").Select(form => string.Join(".+", Placeholder().Split(form).Select(Regex.Escape))));
        Assert.Matches($"^({pattern})( in Body)?$", item.Title);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixed_code_is_as_expected_and_the_squiggle_is_gone(string name)
    {
        FixCase item = FixCases.All.Single(c => c.ToString() == name);
        foreach (Layout layout in Enum.GetValues<Layout>())
        {
            Compilation program = Analysis.Compile(item.Before(layout));
            Diagnostic diagnostic = Analysis.Run(program).First(d => d.Id == item.Id);
            IReadOnlyList<Offer> offers = Offers.For(program, diagnostic);
            Offer? offer = offers.FirstOrDefault(o => o.Key == item.Key && o.Title == item.Title);
            Assert.True(offer is not null, $"{item.Title} ({item.Key}) is not among: {string.Join("; ", offers.Select(o => $"{o.Title} ({o.Key})"))}");
            Assert.Equal([item.After(layout)], offer.Texts);
            IReadOnlyList<Diagnostic> left = Analysis.Run(offer.Program);
            Assert.DoesNotContain(left, d => d.Id == item.Id || d.Severity == DiagnosticSeverity.Error);
            Assert.DoesNotContain(offer.Program.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
            Assert.Equal(s_allowable.Contains(item.Id), offers[^1].Key == AllowCodeFixProvider.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allow_silences_the_rule_where_it_speaks(string name)
    {
        FixCase item = FixCases.All.Single(c => c.ToString() == name);
        Compilation program = Analysis.Compile(item.Before(Layout.OnePerLine));
        Diagnostic diagnostic = Analysis.Run(program).First(d => d.Id == item.Id);
        foreach (Offer allow in Offers.For(program, diagnostic).Where(o => o.Key == AllowCodeFixProvider.Key))
        {
            Assert.Equal($"Allow {Rules.All.Single(r => r.Id == item.Id).Name} here", allow.Title);
            Assert.DoesNotContain(Analysis.Run(allow.Program), d => d.Id == item.Id);
            Assert.DoesNotContain(allow.Program.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        }
    }

    [GeneratedRegex(@"^\| \[(MG\d{4})\]\(\1\.md\) \| `(\w+)` \| (.+?) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| \[(MG\d{4})\]\(\1\.md\) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex WithoutFix();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
