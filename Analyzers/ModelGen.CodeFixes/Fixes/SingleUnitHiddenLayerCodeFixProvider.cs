using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3003: as many units as the next layer has, or no such layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SingleUnitHiddenLayerCodeFixProvider)), Shared]
public sealed class SingleUnitHiddenLayerCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SingleUnitHiddenLayer.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        Layer layer = model.LayerOf(finding);
        if (finding.Properties.TryGetValue(FindingProperties.Units, out string? units) && units is not null)
        {
            yield return new ModelFix(
                $"Change {layer.Describe()} to {units} units", "ChangeUnits", editor => editor.Arguments(layer).SetPositional(0, "units", units));
        }

        yield return new ModelFix($"Remove {layer.Describe()}", "Remove", editor => editor.Remove(layer));
    }
}
