using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2010: the last axis instead of one that does not exist, the first of a sample instead of the batch's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AxisCodeFixProvider)), Shared]
public sealed class AxisCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.AxisOutOfRange.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Inner.Declaration["Axis"] is not { } axis)
        {
            yield break;
        }

        yield return Use(layer, "-1", "UseLastAxis");
        if (axis.Number == 0)
        {
            yield return Use(layer, "1", "UseFirstAxis");
        }
    }

    private static ModelFix Use(Layer layer, string axis, string key) =>
        new($"Set Axis = {axis} on {layer.Describe()}", key, editor => editor.Arguments(layer).Set("Axis", axis));
}
