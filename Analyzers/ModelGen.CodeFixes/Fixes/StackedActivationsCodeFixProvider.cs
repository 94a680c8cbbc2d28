using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4013: one of two activations in a row.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StackedActivationsCodeFixProvider)), Shared]
public sealed class StackedActivationsCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.StackedActivations.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer second)
    {
        if (model.OtherLayer(finding) is not { } first)
        {
            return [];
        }

        ModelFix removeFirst = Remove(first, "RemoveFirst");
        ModelFix removeSecond = Remove(second, "RemoveSecond");

        // A softmax is there for the loss; what it gets is the mistake.
        return second.Activation is Activation.Softmax or Activation.LogSoftmax ? [removeFirst, removeSecond] : [removeSecond, removeFirst];
    }

    private static ModelFix Remove(Layer carrier, string key) => new(
        carrier.IsActivation ? $"Remove {carrier.Mention()}" : $"Remove the activation of {carrier.Mention()}",
        key,
        editor => editor.SetActivation(carrier, Activation.Linear));
}
