using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2003, MG2004: the axis that the model input lacks or has too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputShapeCodeFixProvider)), Shared]
public sealed class InputShapeCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingInputAxis.Id, Rules.BatchAxisInInput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (InputSyntax.Of(model, layer) is not { } input)
        {
            yield break;
        }

        if (finding.Rule == Rules.BatchAxisInInput)
        {
            yield return input.Declare(input.Shape.Skip(1), "DropFirstAxis") with
            {
                Edit = editor => editor.Arguments(input.Attribute).RemoveFirstNumber(input.Skip),
            };
            yield return Raise(model, layer);
            yield break;
        }

        // Numbers that are constants elsewhere stay as they are written.
        yield return input.Declare(input.Shape.Append("1"), "AppendAxis") with
        {
            Edit = editor => editor.Arguments(input.Attribute).AppendNumber("1", input.Skip),
        };
        if (layer.Input is { } given && given.All(axis => axis.IsConstant))
        {
            yield return CommonFixes.InsertBefore(layer, "Reshape", $"({string.Join(", ", given)}, 1)");
        }

        if (layer.IsRecurrent)
        {
            yield return input.Declare(input.Shape.Prepend("1"), "PrependAxis");
        }
    }

    /// <summary>The layers of sequences as layers of images, up to the first that has no axes of its own.</summary>
    private static ModelFix Raise(ModelInSource model, Layer layer)
    {
        Layer[] sequences = [layer, .. model.Model.Neighbours.AllAfter(layer).TakeWhile(l => l.IsElementwise || Is1D(l))];
        string raised = layer.Inner.Kind.Replace("1D", "2D");
        return new ModelFix($"Use {raised} instead of {layer.Describe()}", "RaiseTo2D", editor =>
        {
            foreach (Layer sequence in sequences.Where(Is1D))
            {
                editor.Arguments(sequence).Rename(editor.Name(editor.Syntax(sequence).Inner, sequence.Inner.Kind.Replace("1D", "2D")));
            }
        });
    }

    private static bool Is1D(Layer layer) => layer.Inner.Kind.Contains("1D");
}
