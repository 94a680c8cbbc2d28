using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4014, MG4015: dropout and normalization before the last layer with weights.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LayerAtOutputCodeFixProvider)), Shared]
public sealed class LayerAtOutputCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DropoutAtOutput.Id, Rules.NormalizationAtOutput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) =>
        model.OtherLayer(finding) is { } last ? [CommonFixes.MoveBefore(layer, last), CommonFixes.Remove(layer)] : [CommonFixes.Remove(layer)];
}
