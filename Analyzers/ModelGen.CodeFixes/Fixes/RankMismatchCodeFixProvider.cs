using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2001: the grid or the sequence that the layer needs, from what Flatten, a convolution or a Dense gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RankMismatchCodeFixProvider)), Shared]
public sealed class RankMismatchCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RankMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Before is { IsRecurrent: true } earlier)
        {
            yield return ReturnSequencesCodeFixProvider.SetReturnSequences(model, earlier, layer);
        }

        if (layer.Before is Flatten flatten)
        {
            Layer[] grid = [layer, .. model.Model.Neighbours.AllAfter(layer).TakeWhile(l => l.Inner is not Dense && ModelInSource.StandTogether(l, layer))];
            yield return grid.Any(l => l is Flatten) ? CommonFixes.Remove(flatten) : CommonFixes.MoveAfter(flatten, grid[^1]);
            if (flatten.Input is { } before)
            {
                yield return CommonFixes.InsertBefore(layer, "Reshape", $"({string.Join(", ", before)})");
            }
        }

        if (layer.Input is not { } input)
        {
            yield break;
        }

        yield return CommonFixes.InsertBefore(layer, "Flatten");
        if (input.Rank > 2)
        {
            yield return new ModelFix($"Insert TimeDistributed(Flatten) before {layer.Describe()}", "InsertTimeDistributedFlatten", editor =>
                editor.InsertBefore(layer, "TimeDistributed", $", {editor.Name(editor.Syntax(layer).First, "Flatten")}"));
            yield return CommonFixes.InsertBefore(layer, "Reshape", $"({string.Join(", ", input.Take(input.Rank - 2).Append(input[input.Rank - 2] * input.Last))})");
        }

        yield return CommonFixes.InsertBefore(layer, "Reshape", $"({string.Join(", ", input)}, 1)");
    }
}
