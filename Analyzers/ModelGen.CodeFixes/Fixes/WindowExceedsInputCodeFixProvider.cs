using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2005: a window that fits, by padding, by a pool less, or because the axes of the input are meant in another order.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WindowExceedsInputCodeFixProvider)), Shared]
public sealed class WindowExceedsInputCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WindowExceedsInput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Input is not { } input)
        {
            return [];
        }

        List<ModelFix> fixes = [];
        if (layer.OnModelInput && InputSyntax.Of(model, layer) is { } declared && declared.Shape.Count == input.Rank)
        {
            if (input.Rank == 2)
            {
                fixes.Add(declared.Declare(declared.Shape.Reverse(), "SwapAxes"));
            }
            else if (input.Rank == 3 && input[0].Constant is 1 or 3 or 4)
            {
                fixes.Add(declared.Declare([.. declared.Shape.Skip(1), declared.Shape[0]], "RotateAxes"));
            }
        }

        Layer[] before = [.. model.Model.Neighbours.AllBefore(layer).TakeWhile(l => l.Input?.Rank == input.Rank)];
        Layer[] narrowing = [layer, .. before.Where(l => l.IsWeightLayer && l.Windows.Any(w => w.Padding == Padding.Valid && w.Size > 1))];
        bool seesPadding = layer.Windows.Where((w, axis) => axis < input.Rank && w.Reach > (2 * input[axis].Constant) - 1).Any();
        ModelFix same = CommonFixes.UsePadding(layer, Padding.Same);
        if (!seesPadding)
        {
            fixes.Add(same);
        }

        if (narrowing.Length > 1)
        {
            fixes.Add(new ModelFix($"Use Padding.Same on {layer.Describe()} and the convolutions before it", "UsePaddingSameEverywhere", editor =>
            {
                foreach (Layer window in narrowing)
                {
                    editor.SetPadding(window, Padding.Same);
                }
            }));
        }

        if (before.FirstOrDefault(l => l is Pooling) is { } pool)
        {
            fixes.Add(CommonFixes.Remove(pool) with { Key = "RemovePool" });
        }

        // Of a kernel that is larger than the padded grid, some weights would only ever meet zeros.
        return seesPadding ? [.. fixes, same] : fixes;
    }
}
