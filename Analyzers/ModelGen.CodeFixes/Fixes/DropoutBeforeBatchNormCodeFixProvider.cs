using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5002: dropout behind the normalization.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropoutBeforeBatchNormCodeFixProvider)), Shared]
public sealed class DropoutBeforeBatchNormCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DropoutBeforeBatchNorm.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) =>
        model.OtherLayer(finding) is { } normalization ? [CommonFixes.MoveAfter(layer, normalization)] : [];
}
