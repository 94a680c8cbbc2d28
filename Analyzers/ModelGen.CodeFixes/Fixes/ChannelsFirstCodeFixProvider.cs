using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3002: the axes of an image in the order that is meant, declared so or brought into it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChannelsFirstCodeFixProvider)), Shared]
public sealed class ChannelsFirstCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ChannelsFirstInput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (InputSyntax.Of(model, layer) is { Shape.Count: 3 } input)
        {
            yield return input.Declare([input.Shape[1], input.Shape[2], input.Shape[0]], "RotateAxes");
        }

        yield return CommonFixes.InsertBefore(model.Model.Neighbours.AllBefore(layer).LastOrDefault() ?? layer, "Permute", "(2, 3, 1)");
    }
}
