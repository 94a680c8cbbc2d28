using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2013: as many positions as the input has steps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SequenceTooLongCodeFixProvider)), Shared]
public sealed class SequenceTooLongCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SequenceTooLong.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Input?[0].Constant is { } steps)
        {
            string text = ArgumentChecks.Text(steps);
            yield return new ModelFix($"Use PositionEmbedding({text})", "UseSteps", editor => editor.Arguments(layer).SetPositional(0, "sequenceLength", text));
        }
    }
}
