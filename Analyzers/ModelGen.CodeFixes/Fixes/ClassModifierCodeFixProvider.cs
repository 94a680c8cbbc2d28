using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1001, MG1002, MG1012: the modifiers a model class needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassModifierCodeFixProvider)), Shared]
public sealed class ClassModifierCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NotPartial.Id, Rules.StaticClass.Id, Rules.ContainerNotPartial.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        TypeDeclarationSyntax[] types = [.. model.Declaration?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? []];
        if (types.Length == 0)
        {
            yield break;
        }

        if (finding.Rule == Rules.StaticClass)
        {
            SyntaxToken modifier = types[0].Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.StaticKeyword));
            yield return new ModelFix("Remove static", "RemoveStatic", editor =>
                editor.Edits.Remove(types[0].SyntaxTree, modifier.SpanStart, modifier.GetNextToken().SpanStart));
            yield break;
        }

        TypeDeclarationSyntax[] closed = [.. types.Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword))];
        string names = string.Join(" and ", closed.Select(t => t.Identifier.ValueText));
        yield return new ModelFix($"Make {names} partial", "MakePartial", editor =>
        {
            foreach (TypeDeclarationSyntax type in closed)
            {
                editor.Edits.Insert(type.SyntaxTree, type.Keyword.SpanStart, "partial ");
            }
        });
    }
}
