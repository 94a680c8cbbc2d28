using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4018: ReLU in all the sigmoid layers of the row.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaturatingStackCodeFixProvider)), Shared]
public sealed class SaturatingStackCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SaturatingStack.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        Layer[] row = [.. Row(model.Model, layer)];
        yield return new ModelFix($"Use ReLU in all {row.Length} sigmoid layers", "UseReLU", editor =>
        {
            foreach (Layer carrier in row)
            {
                editor.SetActivation(carrier, Activation.ReLU);
            }
        });
    }

    /// <summary>What carries the sigmoids, up to another activation, a normalization or the output.</summary>
    private static IEnumerable<Layer> Row(CheckedModel model, Layer first)
    {
        Layer[] line = [first, .. model.Neighbours.AllAfter(first)];
        return line.Take(SaturatingStack.Hidden(line, model))
            .TakeWhile(l => l.Inner is not BatchNormalization && (l.Activation == Activation.Linear || IsSaturating(l)))
            .Where(IsSaturating);
    }

    private static bool IsSaturating(Layer layer) => layer.Activation is Activation.Sigmoid or Activation.HardSigmoid;
}
