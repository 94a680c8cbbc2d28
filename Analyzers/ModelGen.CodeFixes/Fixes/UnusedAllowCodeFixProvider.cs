using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5010: the rule that was meant, or the attribute without the name that silences nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedAllowCodeFixProvider)), Shared]
public sealed class UnusedAllowCodeFixProvider : ModelCodeFixProvider
{
    private static readonly char[] s_separators = [',', ' '];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnusedAllow.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        ImmutableArray<AttributeSyntax> attributes = model.AttributesOf(finding) is { } found ? found.Syntax.Attributes
            : model.AttributeOf(finding) is { } place ? [place]
            : [];
        foreach (AttributeSyntax attribute in attributes)
        {
            if (new ArgumentEditor(new TextEdits(), attribute).Value("Allow") is not LiteralExpressionSyntax literal)
            {
                continue;
            }

            // Which of the names silences nothing, trying tells.
            string[] names = literal.Token.ValueText.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
            foreach (string name in names)
            {
                if (NearestName.Of(name, Rules.All.Select(r => r.Name)) is { } nearest && nearest != name)
                {
                    yield return Write(finding, attribute, $"Use \"{nearest}\" instead of \"{name}\"", "UseNearestName", names.Select(n => n == name ? nearest : n));
                }

                yield return Write(finding, attribute, $"Remove \"{name}\" from Allow", "RemoveRule", names.Where(n => n != name));
            }
        }
    }

    private static ModelFix Write(Finding finding, AttributeSyntax attribute, string title, string key, IEnumerable<string> names) => new(title, key, editor =>
    {
        string text = string.Join(", ", names);
        if (finding.Layer is not null)
        {
            editor.Syntax(finding);
        }

        if (text.Length > 0)
        {
            editor.Arguments(attribute).Set("Allow", $"\"{text}\"");
        }
        else
        {
            editor.Arguments(attribute).Remove("Allow");
        }
    });
}
