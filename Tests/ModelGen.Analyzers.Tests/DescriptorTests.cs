using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.CodeFixes;
using ModelGen.CodeFixes.Fixes;
using ModelGen.Generator.Findings;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Keeps the rules, what the compiler sees of them, their pages and the release file in step.</summary>
public partial class DescriptorTests
{
    private static readonly string s_pages = Path.Combine(Repository.Root, "Analyzers", "Rules");

    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(d => d.Id)];

    [Fact]
    public void Ids_and_names_of_rules_differ()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Rules.All, r => Assert.Matches("^MG[1-6][0-9]{3}$", r.Id));
        Assert.All(Rules.All, r => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", r.Name));
    }

    [Fact]
    public void Every_rule_that_is_used_has_a_descriptor()
    {
        IEnumerable<string> used = new[] { "Generator", "Analyzers" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => UsedRule().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Where(field => typeof(Rules).GetField(field) is not null)
            .Distinct(StringComparer.Ordinal)
            .Select(field => ((Rule)typeof(Rules).GetField(field)!.GetValue(null)!).Id);
        Assert.Equal(used.Order(StringComparer.Ordinal), DiagnosticDescriptors.All.Select(d => d.Id));
    }

    /// <summary>Budgets and shown shapes, which depend on more than the model, are no classes.</summary>
    [Fact]
    public void Every_warning_and_info_about_a_model_has_one_class()
    {
        IEnumerable<string> expected = DiagnosticDescriptors.Models
            .Where(d => d.DefaultSeverity != DiagnosticSeverity.Error && d.Id is not ("MG3011" or "MG5011")).Select(d => d.Id);
        IEnumerable<Rule> classes = [.. ModelRules.All.Select(r => r.Rule), .. ModelRules.OfOutputs.Select(r => r.Rule), UnusedAllow.Rule];
        Assert.Equal(expected, classes.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_says_what_the_rule_says(string id)
    {
        DiagnosticDescriptor descriptor = DiagnosticDescriptors.All.Single(d => d.Id == id);
        Rule rule = Rules.All.Single(r => r.Id == id);
        Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        Assert.Equal(rule.Title, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith($"/Analyzers/Rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_has_its_page(string id)
    {
        Rule rule = Rules.All.Single(r => r.Id == id);
        string page = File.ReadAllText(Path.Combine(s_pages, $"{id}.md"));
        Assert.StartsWith($"# {id}: {rule.Name}\n", page, StringComparison.Ordinal);
        Assert.Contains("```csharp", page, StringComparison.Ordinal);
        Assert.Contains($"[{id}]({id}.md) | `{rule.Name}` | {rule.Severity.ToString().ToLowerInvariant()} |", Index, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_of_a_rule_that_exists() => Assert.Equal(
        DiagnosticDescriptors.All.Select(d => d.Id),
        Directory.EnumerateFiles(s_pages, "MG*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Release_files_name_every_rule()
    {
        string folder = Path.Combine(Repository.Root, "Analyzers", "ModelGen.Analyzers");
        IEnumerable<string> lines = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith("MG", StringComparison.Ordinal));
        Assert.Equal(
            DiagnosticDescriptors.All.Select(d =>
                $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {Rules.All.Single(r => r.Id == d.Id).Name}, [documentation]({d.HelpLinkUri})"),
            lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Index_lists_every_rule_once() => Assert.Equal(
        Rules.All.OrderBy(r => r.Id, StringComparer.Ordinal)
            .Select(r => $"| [{r.Id}]({r.Id}.md) | `{r.Name}` | {r.Severity.ToString().ToLowerInvariant()} | {r.Title} |"),
        Index.Split('\n').Where(line => line.StartsWith("| [MG", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Readme_names_every_group_of_rules_with_its_severity()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        IEnumerable<string> groups = GroupRow().Matches(readme).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
        Assert.Equal(
            Rules.All.GroupBy(r => r.Id[..3])
                .Select(group => $"{group.Key} {string.Join(" or ", group.Select(r => r.Severity).Distinct().OrderDescending()).ToLowerInvariant()}")
                .Order(StringComparer.Ordinal),
            groups.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_fixes_are_of_rules_and_each_has_one_provider()
    {
        // Allow is offered beside the fixes of each rule.
        string[] ids =
        [
            .. typeof(ModelCodeFixProvider).Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ModelCodeFixProvider)) && type != typeof(AllowCodeFixProvider))
                .SelectMany(type => ((ModelCodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
        ];
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Subset(DiagnosticDescriptors.All.Select(d => d.Id).ToHashSet(), ids.ToHashSet());
    }

    private static string Index { get; } = File.ReadAllText(Path.Combine(s_pages, "README.md"));

    [GeneratedRegex(@"\bRules\.(\w+)")]
    private static partial Regex UsedRule();

    [GeneratedRegex(@"^\| (MG\d)xxx \| [^|]+ \| (\w+(?: or \w+)*) \|$", RegexOptions.Multiline)]
    private static partial Regex GroupRow();
}
