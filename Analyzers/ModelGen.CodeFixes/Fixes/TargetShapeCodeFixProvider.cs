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
public sealed class TargetShapeCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.TargetShapeMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        string? units = model.Model.Declaration.Target is { Shape: { Count: > 0 } shape } ? shape[shape.Count - 1] : null;
        Layer? last = model.Model.Layers.LastOrDefault(l => l.IsWeightLayer);
        if (model.Model.Declaration.Compile?.Loss == Loss.CategoricalCrossentropy)
        {
            yield return new ModelFix(
                "Use SparseCategoricalCrossentropy", "UseSparseLoss", editor => editor.SetLoss(Loss.SparseCategoricalCrossentropy));
        }

        if (last?.Inner is not Dense dense || !long.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            yield break;
        }

        string text = ArgumentChecks.Text(number);
        yield return new ModelFix(
            $"Change {dense.Describe()} to {text} units", "ChangeUnits", editor => editor.Arguments(last).SetPositional(0, "units", text));
        yield return new ModelFix($"Insert Flatten before {last.Describe()}", "InsertFlatten", editor => editor.InsertBefore(last, "Flatten"));
        yield return new ModelFix(
            $"Insert Flatten before {last.Describe()} and change it to {text} units", "InsertFlattenAndChangeUnits", editor =>
            {
                editor.InsertBefore(last, "Flatten");
                editor.Arguments(last).SetPositional(0, "units", text);
            });
    }
}
