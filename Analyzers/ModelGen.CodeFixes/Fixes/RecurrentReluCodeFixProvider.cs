using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5007: tanh, for which the gates are made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecurrentReluCodeFixProvider)), Shared]
public sealed class RecurrentReluCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RecurrentRelu.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        yield return new ModelFix($"Use Tanh in {layer.Describe()}", "UseTanh", editor => editor.Arguments(layer).Remove("Activation"));
    }
}
