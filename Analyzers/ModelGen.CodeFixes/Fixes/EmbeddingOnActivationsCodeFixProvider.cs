using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3008: the Embedding at the front, where whole numbers come in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmbeddingOnActivationsCodeFixProvider)), Shared]
public sealed class EmbeddingOnActivationsCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.EmbeddingOnActivations.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) =>
        model.Model.Neighbours.AllBefore(layer).LastOrDefault() is { } first ? [CommonFixes.MoveBefore(layer, first)] : [];
}
