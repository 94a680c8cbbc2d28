using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1007, MG1019, MG1020, MG2014: classes that are meant as blocks, and uses of blocks that cannot be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockUseCodeFixProvider)), Shared]
public sealed class BlockUseCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Rules.NoModel.Id, Rules.NotABlock.Id, Rules.BlockRecursion.Id, Rules.SharedWeightsShape.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (finding.Rule == Rules.NoModel)
        {
            return model.Layers.Length > 0 ? [AddBlock(model.Type, model.Layers[0])] : [];
        }

        if (finding.Rule == Rules.SharedWeightsShape)
        {
            return [.. Uses(model.LayerOf(finding)).Where(use => model.StackOf(use.Scope)?.Kind(use.Attribute) == "Repeat").Select(RemoveSharing)];
        }

        if (model.ItemOf(finding) is not { } found)
        {
            return [];
        }

        if (finding.Rule == Rules.BlockRecursion)
        {
            string name = found.Stack.Items[found.Item].Syntax.Inner.ToString();
            return [new ModelFix($"Remove {name}", "Remove", editor => editor.Stack.Remove(editor.Syntax(finding)!))];
        }

        return found.Stack.Items[found.Item].Blocks.OfType<INamedTypeSymbol>()
            .Select(type => StackSyntax.Of(model.Compilation, type, CancellationToken.None))
            .Where(stack => !stack.IsBlock && stack.Items.Length > 0 && model.Compilation.ContainsSyntaxTree(stack.Items[0].Syntax.Tree))
            .Select(stack => AddBlock(stack.Type, stack.Items[0].Syntax));
    }

    private static ModelFix AddBlock(INamedTypeSymbol type, LayerSyntax first) =>
        new($"Add [Block] to {type.Name}", "AddBlock", editor => editor.Stack.InsertBefore(first, editor.Name(first.First, "Block")));

    private static ModelFix RemoveSharing(LayerPlace use) =>
        new("Remove ShareWeights = true", "RemoveShareWeights", editor => editor.Arguments(editor.Syntax(use).Inner).Remove("ShareWeights"));

    /// <summary>The uses of blocks a layer stands in, from the inside out.</summary>
    private static IEnumerable<LayerPlace> Uses(Layer layer)
    {
        for (BlockScope? scope = layer.Place.Scope; scope is not null; scope = scope.Use.Scope)
        {
            yield return scope.Use;
        }
    }
}
