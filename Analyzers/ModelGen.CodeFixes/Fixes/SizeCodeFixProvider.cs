using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1021, MG1022: sizes without their minus sign, or their default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SizeCodeFixProvider)), Shared]
public sealed class SizeCodeFixProvider : ModelCodeFixProvider
{
    private static readonly string[] s_optional = ["Strides", "DilationRate", "Groups", "DepthMultiplier", "OutputPadding", "ValueDim", "PowerIterations"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InvalidInputShape.Id, Rules.NonPositiveSize.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        AttributeSyntax? attribute = finding.Layer is null ? model.AttributeOf(finding)
            : model.ItemOf(finding) is { } item ? item.Stack.Items[item.Item].Syntax.Inner
            : null;
        if (attribute is null)
        {
            yield break;
        }

        string? argument = finding.Properties.TryGetValue(FindingProperties.Argument, out string? name) && name is not null
            ? char.ToUpperInvariant(name[0]) + name.Substring(1)
            : null;
        PrefixUnaryExpressionSyntax[] negative = [.. Negative(attribute, argument)];
        if (negative.Length > 0)
        {
            string numbers = string.Join(", ", negative.Select(n => n.Operand.ToString()));
            yield return new ModelFix($"Use {numbers} without the minus sign", "DropSign", editor =>
            {
                Touch(editor, finding);
                foreach (PrefixUnaryExpressionSyntax number in negative)
                {
                    editor.Edits.Remove(attribute.SyntaxTree, number.SpanStart, number.Operand.SpanStart);
                }
            });
        }

        if (argument is not null && s_optional.Contains(argument))
        {
            yield return new ModelFix($"Use the default of {argument}", "UseDefault", editor =>
            {
                Touch(editor, finding);
                editor.Arguments(attribute).Remove(argument);
                editor.Arguments(attribute).Remove(argument + "ByAxis");
            });
        }
    }

    /// <summary>Tells the editor of the block that is edited, if one is.</summary>
    private static void Touch(ModelEditor editor, Finding finding)
    {
        if (finding.Layer is not null)
        {
            editor.Syntax(finding);
        }
    }

    /// <summary>The numbers with a minus sign: those of the argument where it is given by its name, else those given by place.</summary>
    private static IEnumerable<PrefixUnaryExpressionSyntax> Negative(AttributeSyntax attribute, string? argument)
    {
        AttributeArgumentSyntax[] arguments = [.. attribute.ArgumentList?.Arguments ?? default];
        AttributeArgumentSyntax[] named =
            [.. arguments.Where(a =>
                argument is not null && a.NameEquals?.Name.Identifier.ValueText is { } name && (name == argument || name == argument + "ByAxis"))];
        return (named.Length > 0 ? named : arguments.Where(a => a.NameEquals is null))
            .SelectMany(a => a.Expression.DescendantNodesAndSelf().OfType<PrefixUnaryExpressionSyntax>())
            .Where(e => e.IsKind(SyntaxKind.UnaryMinusExpression));
    }
}
