using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3003: as many units as the next layer has, or no such layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SingleUnitHiddenLayerCodeFixProvider)), Shared]
public sealed class SingleUnitHiddenLayerCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SingleUnitHiddenLayer.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (finding.Properties.TryGetValue(FindingProperties.Units, out string? units) && units is not null)
        {
            yield return CommonFixes.ChangeWidth(layer, long.Parse(units, CultureInfo.InvariantCulture));
        }

        yield return CommonFixes.Remove(layer);
    }
}
