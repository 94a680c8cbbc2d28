using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3004: several steps of one value, state from call to call, or no recurrent layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecurrentSingleTimestepCodeFixProvider)), Shared]
public sealed class RecurrentSingleTimestepCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RecurrentSingleTimestep.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.OnModelInput && InputSyntax.Of(model, layer) is { Shape.Count: 2 } input)
        {
            yield return input.Declare(input.Shape.Reverse(), "SwapAxes");
        }

        yield return new ModelFix($"Set Stateful = true on {layer.Describe()}", "SetStateful", editor => editor.Arguments(layer).Set("Stateful", "true"));
        if (layer is RecurrentLayer { ReturnSequences: false } recurrent)
        {
            yield return new ModelFix($"Use Dense({ArgumentChecks.Text(recurrent.Units)}) instead of {layer.Describe()}", "UseDense", editor =>
            {
                string member = editor.Member(editor.Syntax(layer).Inner, recurrent.Activation);
                string activation = recurrent.Activation == Activation.Linear ? "" : $", Activation = {member}";
                editor.InsertBefore(layer, "Flatten");
                editor.Replace(layer, "Dense", ArgumentChecks.Text(recurrent.Units) + activation);
            });
        }
    }
}
