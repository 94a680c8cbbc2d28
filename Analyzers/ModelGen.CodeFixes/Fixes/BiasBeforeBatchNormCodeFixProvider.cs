using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5001: no bias where the normalization has its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BiasBeforeBatchNormCodeFixProvider)), Shared]
public sealed class BiasBeforeBatchNormCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BiasBeforeBatchNorm.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        yield return new ModelFix($"Set UseBias = false on {layer.Describe()}", "SetUseBias", editor => editor.Arguments(layer).Set("UseBias", "false"));
    }
}
