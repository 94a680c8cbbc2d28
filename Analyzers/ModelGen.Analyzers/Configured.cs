using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>What depends on more than the declaration: on its <c>.editorconfig</c>, and on [Budget], of which no code is generated.</summary>
internal static class Configured
{
    private const string ShowShapes = "modelgen_show_shapes";

    /// <summary>The rules that speak here, or not, by what the .editorconfig says.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [Generator.Findings.Rules.BudgetExceeded, Generator.Findings.Rules.LayerShape];

    /// <summary>The findings, without those that the user allows.</summary>
    public static IEnumerable<Finding> Check(DeclarationWithSyntax read, CheckedModel model, AnalyzerConfigOptionsProvider provider)
    {
        if (read.Declaration.IsIncomplete || read.Model?.ApplicationSyntaxReference?.SyntaxTree is not { } tree)
        {
            return [];
        }

        AnalyzerConfigOptions options = provider.GetOptions(tree);
        List<Finding> findings = [.. Budgets.Check(read, model, options)];
        if (!model.Report.HasErrors && findings.All(finding => finding.Rule.Severity != RuleSeverity.Error))
        {
            findings.AddRange(UnusedAllow.OfBudget(read));
        }

        if (options.TryGetValue(ShowShapes, out string? value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            findings.AddRange(ShapeHints.Of(model));
        }

        return findings.Where(finding => !IsAllowed(read, finding));
    }

    private static bool IsAllowed(DeclarationWithSyntax read, Finding finding) => finding is { Layer: null, Place: FindingPlace.Budget }
        ? finding.Rule.Severity != RuleSeverity.Error && read.Budget!.Allow.Any(name => Permissions.Names(finding.Rule, name))
        : new Permissions(read.Declaration).Allow(finding);
}
