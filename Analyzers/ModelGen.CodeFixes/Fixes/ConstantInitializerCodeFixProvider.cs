using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4019: the default initializer, which is random.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantInitializerCodeFixProvider)), Shared]
public sealed class ConstantInitializerCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ConstantInitializer.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        yield return new ModelFix("Use the default initializer, GlorotUniform", "UseDefault", editor =>
        {
            editor.Arguments(layer).Remove("KernelInitializer");
            editor.Arguments(layer).Remove("KernelInitializerValue");
        });
    }
}
