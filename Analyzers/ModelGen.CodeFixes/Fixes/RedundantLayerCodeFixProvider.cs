using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2008, MG5004, MG5005: the stack without a layer that changes nothing, or crops everything.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantLayerCodeFixProvider)), Shared]
public sealed class RedundantLayerCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.CropExceedsInput.Id, Rules.RedundantFlatten.Id, Rules.NoOpLayer.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) => [CommonFixes.Remove(layer)];
}
