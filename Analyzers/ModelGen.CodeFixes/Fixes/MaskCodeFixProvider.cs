using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3009, MG3010: a mask where it is made and used, or none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskCodeFixProvider)), Shared]
public sealed class MaskCodeFixProvider : LayerCodeFixProvider
{
    private const string Average = "GlobalAveragePooling1D";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MaskDropped.Id, Rules.MaskingNotFirst.Id];

    /// <summary>A mask that is moved to the front must not be lost on the way from there.</summary>
    internal override ImmutableHashSet<string> Family(string rule) => rule == Rules.MaskingNotFirst.Id ? [.. FixableDiagnosticIds] : [rule];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (model.OtherLayer(finding) is not { } other)
        {
            yield break;
        }

        if (finding.Rule == Rules.MaskingNotFirst)
        {
            yield return CommonFixes.MoveBefore(layer, other);
            yield return CommonFixes.Remove(layer);
            yield break;
        }

        if (layer is Flatten or GlobalPooling)
        {
            yield return new ModelFix($"Use {Average} instead of {layer.Describe()}", "UseAveragePooling", editor => editor.Replace(layer, Average));
        }

        yield return other.Inner is Embedding
            ? new ModelFix($"Remove MaskZero = true from {other.Describe()}", "RemoveMask", editor => editor.Arguments(other).Remove("MaskZero"))
            : CommonFixes.Remove(other) with { Key = "RemoveMask" };
    }
}
