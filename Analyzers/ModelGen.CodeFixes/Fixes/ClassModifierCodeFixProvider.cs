using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1001, MG1002, MG1004, MG1012: the keywords of a model class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassModifierCodeFixProvider)), Shared]
public sealed class ClassModifierCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Rules.NotPartial.Id, Rules.StaticClass.Id, Rules.NotAClass.Id, Rules.ContainerNotPartial.Id];

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

        if (finding.Rule == Rules.NotAClass)
        {
            if (MakeClass(types[0]) is { } fix)
            {
                yield return fix;
            }

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

    /// <summary>A record or struct as a partial class; not a readonly or ref struct, whose members may depend on it.</summary>
    private static ModelFix? MakeClass(TypeDeclarationSyntax type)
    {
        SyntaxToken last = type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } kind } ? kind : type.Keyword;
        if (type is InterfaceDeclarationSyntax || type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || type.Modifiers.Any(SyntaxKind.RefKeyword))
        {
            return null;
        }

        string keywords = type.Modifiers.Any(SyntaxKind.PartialKeyword) ? "class" : "partial class";
        return new ModelFix($"Make {type.Identifier.ValueText} a {keywords}", "MakeClass", editor =>
            editor.Edits.Replace(type.SyntaxTree, TextSpan.FromBounds(type.Keyword.SpanStart, last.Span.End), keywords));
    }
}
