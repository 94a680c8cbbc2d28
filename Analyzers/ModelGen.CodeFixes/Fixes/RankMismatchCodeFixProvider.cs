using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2001: a Flatten before a layer that takes one axis.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RankMismatchCodeFixProvider)), Shared]
public sealed class RankMismatchCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RankMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        Layer layer = model.LayerOf(finding);
        yield return new ModelFix($"Insert Flatten before {layer.Describe()}", "InsertFlatten", editor => editor.InsertBefore(layer, "Flatten"));
    }
}
