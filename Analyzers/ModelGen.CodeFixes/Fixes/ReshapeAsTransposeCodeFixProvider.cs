using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3007: the Permute that moves the axes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReshapeAsTransposeCodeFixProvider)), Shared]
public sealed class ReshapeAsTransposeCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ReshapeAsTranspose.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (finding.Properties.TryGetValue(FindingProperties.Permutation, out string? axes) && axes is not null)
        {
            yield return new ModelFix($"Use Permute({axes}) instead of {layer.Describe()}", "UsePermute", editor =>
            {
                AttributeSyntax attribute = editor.Syntax(layer).Inner;
                editor.Arguments(attribute).Rename(editor.Name(attribute, "Permute"));
                editor.Arguments(attribute).SetNumbers(axes);
            });
        }
    }
}
