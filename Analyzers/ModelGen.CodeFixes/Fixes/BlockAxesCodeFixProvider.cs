using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1030: as many names as axes come in. The last ones are kept: the channels come last.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockAxesCodeFixProvider)), Shared]
public sealed class BlockAxesCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BlockAxesMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        BlockScope? scope = model.Model.Layers.Select(l => Around(l.Place.Scope, finding)).FirstOrDefault(s => s is not null);
        if (scope is null
            || Entering(model.Model, scope.Source) is not { } entering
            || model.StackOf(scope) is not { } stack
            || BlockAttribute(stack.Type) is not { } block
            || !model.Compilation.ContainsSyntaxTree(block.SyntaxTree))
        {
            yield break;
        }

        string[] names = [.. scope.Declaration.Axes];
        string[] free = [.. Enumerable.Range('A', 26).Select(c => ((char)c).ToString()).Except(names)];
        string[] wanted = names.Length > entering.Rank
            ? [.. names.Skip(names.Length - entering.Rank)]
            : [.. free.Take(entering.Rank - names.Length), .. names];
        string text = string.Join(", ", wanted.Select(name => $"\"{name}\""));
        yield return new ModelFix($"Declare [Block({text})]", "SetAxes", editor =>
        {
            editor.Touch(stack);
            editor.Arguments(block).SetNumbers(text);
        });
    }

    private static AttributeSyntax? BlockAttribute(INamedTypeSymbol type) => type.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.Name == "BlockAttribute")?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>The use of a block that the finding is about and that a layer stands in.</summary>
    private static BlockScope? Around(BlockScope? scope, Finding finding)
    {
        while (scope is not null && !(scope.Use.ModelAttribute == finding.Layer && scope.Use.Path.SequenceEqual(finding.Path) && scope.Entering is null))
        {
            scope = scope.Use.Scope;
        }

        return scope;
    }

    private static Shape? Entering(CheckedModel model, int source) => source == Assembler.Nothing ? null
        : source < 0 ? model.Inputs[-1 - source].Shape
        : model.Layers[source].Output;
}
