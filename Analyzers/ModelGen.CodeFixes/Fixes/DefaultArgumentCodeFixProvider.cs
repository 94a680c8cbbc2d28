using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1015, MG1016: the default of an argument that is no member of its enum, or no initializer for the weight.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultArgumentCodeFixProvider)), Shared]
public sealed class DefaultArgumentCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UndefinedEnumValue.Id, Rules.InitializerNeedsMatrix.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        ImmutableArray<AttributeSyntax> attributes = model.AttributesOf(finding) is { } found ? found.Syntax.Attributes
            : model.AttributeOf(finding) is { } place ? [place]
            : [];
        foreach (AttributeSyntax attribute in attributes)
        {
            foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
            {
                SemanticModel semantics = model.Compilation.GetSemanticModel(argument.SyntaxTree);
                if (argument.NameEquals is { Name.Identifier.ValueText: var name } && IsWrong(semantics, argument, finding.Rule))
                {
                    yield return UseDefault(finding, attribute, name);
                }
            }
        }
    }

    private static bool IsWrong(SemanticModel semantics, AttributeArgumentSyntax argument, Rule rule)
    {
        if (semantics.GetTypeInfo(argument.Expression).Type is not { TypeKind: TypeKind.Enum } type
            || semantics.GetConstantValue(argument.Expression) is not { HasValue: true, Value: { } value })
        {
            return false;
        }

        string? member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(m => value.Equals(m.ConstantValue))?.Name;
        return rule == Rules.UndefinedEnumValue ? member is null : member is nameof(Initializer.Orthogonal) or nameof(Initializer.Identity);
    }

    private static ModelFix UseDefault(Finding finding, AttributeSyntax attribute, string argument) => new($"Use the default of {argument}", "UseDefault", editor =>
    {
        if (finding.Layer is not null)
        {
            editor.Syntax(finding);
        }

        editor.Arguments(attribute).Remove(argument);
    });
}
