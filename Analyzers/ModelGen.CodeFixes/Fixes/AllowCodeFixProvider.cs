using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>
/// All warnings and infos but those about calls, which are no attributes: "I mean it", at the attribute where the rule speaks. It stands
/// behind every other fix in the menu, and is said about one place at a time.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowCodeFixProvider)), Shared]
public sealed class AllowCodeFixProvider : ModelCodeFixProvider
{
    /// <summary>The kind of fix.</summary>
    internal const string Key = "AllowRule";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. Rules.All.Where(r => r.Severity != RuleSeverity.Error && r != Rules.UnusedAllow && !r.Id.StartsWith("MG6", StringComparison.Ordinal)).Select(r => r.Id)];

    internal override bool HasFixAll => false;

    internal override CodeActionPriority Priority => CodeActionPriority.Low;

    /// <inheritdoc/>
    protected override CodeActionRequestPriority ComputeRequestPriority() => CodeActionRequestPriority.Low;

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if ((model.AttributeOf(finding) ?? model.ModelAttribute) is { } attribute)
        {
            yield return new ModelFix($"Allow {finding.Rule.Name} here", Key, editor =>
            {
                ArgumentEditor arguments = editor.Arguments(attribute);
                arguments.Set("Allow", arguments.Value("Allow") switch
                {
                    null => $"\"{finding.Rule.Name}\"",
                    LiteralExpressionSyntax literal => $"\"{literal.Token.ValueText}, {finding.Rule.Name}\"",
                    var other => $"{other} + \", {finding.Rule.Name}\"",
                });
            });
        }
    }
}
