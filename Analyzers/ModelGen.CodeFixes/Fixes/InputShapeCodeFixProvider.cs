using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2003, MG2004: the axis that the model input lacks or has too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputShapeCodeFixProvider)), Shared]
public sealed class InputShapeCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingInputAxis.Id, Rules.BatchAxisInInput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (model.ModelAttribute is not { } attribute)
        {
            yield break;
        }

        IReadOnlyList<string> shape = model.Model.Declaration.InputShape;
        if (finding.Rule == Rules.BatchAxisInInput)
        {
            yield return new ModelFix($"Declare Model({AxisNames.Text(shape.Skip(1))})", "DropFirstAxis", editor => editor.Arguments(attribute).RemoveFirstNumber());
            yield break;
        }

        string longer = AxisNames.Text(shape.Append("1"));
        Layer layer = model.LayerOf(finding);
        yield return new ModelFix($"Declare Model({longer})", "AppendAxis", editor => editor.Arguments(attribute).AppendNumber("1"));
        if (shape.All(axis => long.TryParse(axis, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            yield return new ModelFix(
                $"Insert Reshape({longer}) before {layer.Describe()}", "InsertReshape", editor => editor.InsertBefore(layer, "Reshape", $"({longer})"));
        }
    }
}
