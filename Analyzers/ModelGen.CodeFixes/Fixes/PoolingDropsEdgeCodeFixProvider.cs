using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5006: a pool that reaches the edge.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PoolingDropsEdgeCodeFixProvider)), Shared]
public sealed class PoolingDropsEdgeCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PoolingDropsEdge.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) => [CommonFixes.UsePadding(layer, Padding.Same)];
}
