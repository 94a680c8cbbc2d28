using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2002: the sequence of the recurrent layer before, or its last step repeated, as a decoder begins.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnSequencesCodeFixProvider)), Shared]
public sealed class ReturnSequencesCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.StackedRnnNeedsSequences.Id];

    /// <summary>The fix of the layer before; of several recurrent layers in a row, all but the last must give their sequences.</summary>
    internal static ModelFix SetReturnSequences(ModelInSource model, Layer earlier, Layer layer)
    {
        List<Layer> silent = [earlier];
        Layer last = layer;
        foreach (Layer next in model.Model.Neighbours.AllAfter(layer).Where(l => !l.IsElementwise).TakeWhile(l => l.IsRecurrent))
        {
            if (!last.Inner.Declaration.Flag("ReturnSequences"))
            {
                silent.Add(last);
            }

            last = next;
        }

        // A block that is repeated brings in one attribute as several layers.
        IEnumerable<string> names = silent.GroupBy(l => (l.Place.Owner, l.Place.Attribute)).Select(same => same.First().Describe());
        return new ModelFix($"Set ReturnSequences = true on {string.Join(" and ", names)}", "SetReturnSequences", editor =>
        {
            foreach (Layer recurrent in silent)
            {
                editor.Arguments(recurrent).Set("ReturnSequences", "true");
            }
        });
    }

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Before is not { } earlier)
        {
            yield break;
        }

        yield return SetReturnSequences(model, earlier, layer);
        if (earlier.Input?[0].Constant is { } steps)
        {
            yield return CommonFixes.InsertBefore(layer, "RepeatVector", $"({ArgumentChecks.Text(steps)})");
        }
    }
}
