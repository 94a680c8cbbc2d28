using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2011: an output of the target's shape.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetShapeCodeFixProvider)), Shared]
public sealed class TargetShapeCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.TargetShapeMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        Loss? loss = model.Model.Declaration.Compile?.Of(0).Loss;
        if (loss == Loss.CategoricalCrossentropy)
        {
            yield return UseLoss(Loss.SparseCategoricalCrossentropy, "UseSparseLoss");
        }
        else if (loss == Loss.SparseCategoricalCrossentropy)
        {
            yield return UseLoss(Loss.CategoricalCrossentropy, "UseOneHotLoss");
        }

        if (model.Model.Layers.LastOrDefault(l => l.IsWeightLayer) is not { } last || !model.IsDeclared(last))
        {
            yield break;
        }

        string? units = model.Model.Declaration.Target is { Shape: { Count: > 0 } shape } ? shape[shape.Count - 1] : null;
        ModelFix? change = long.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? CommonFixes.ChangeWidth(last, number) : null;
        if (change is not null)
        {
            yield return change;
        }

        ModelFix insert = CommonFixes.InsertBefore(last, "Flatten");
        yield return insert;
        if (change is not null)
        {
            yield return new ModelFix(
                $"{insert.Title} and change it to {ArgumentChecks.Text(number)} units", "InsertFlattenAndChangeUnits", insert.Edit + change.Edit);
        }

        yield return new ModelFix($"Insert Flatten after {layer.Describe()}", "InsertFlattenAtEnd", editor => editor.InsertAfter(layer, "Flatten"));
    }

    private static ModelFix UseLoss(Loss loss, string key) => new($"Use {loss}", key, editor => editor.SetLoss([0], loss));
}
