using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.CodeFixes.Editing;

/// <summary>The attribute that states the shape of an input: <c>Model(28, 28)</c>, <c>Input("image", 28, 28)</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Before">What stands before the shape: <c>Input("image", </c>.</param>
/// <param name="Skip">How many arguments stand before the shape.</param>
/// <param name="Shape">The axes as they are declared.</param>
internal sealed record InputSyntax(AttributeSyntax Attribute, string Before, int Skip, IReadOnlyList<string> Shape)
{
    /// <summary>The input a layer stands on, along the first input of each layer before it; null where a mistake stands between.</summary>
    public static InputSyntax? Of(ModelInSource model, Layer layer)
    {
        Layer first = model.Model.Before(layer).LastOrDefault() ?? layer;
        int input = first.Sources.Count > 0 && first.Sources[0] < 0 ? -1 - first.Sources[0] : -1;
        if (model.Model.Declaration.InputShape is { Count: > 0 } shape && input-- == 0)
        {
            return model.ModelAttribute is { } attribute ? new InputSyntax(attribute, "Model(", 0, shape) : null;
        }

        int item = Enumerable.Range(0, model.Layers.Length).Where(i => model.Model.Declaration.Layers[i].Kind == "Input").Skip(input).DefaultIfEmpty(-1).First();
        return input < 0 || item < 0
            ? null
            : new InputSyntax(
                model.Layers[item].Inner, $"Input(\"{model.Model.Declaration.Layers[item].Name}\", ", 1, AxisNames.Of(model.Model.Declaration.Layers[item]["Shape"]));
    }

    /// <summary>The fix that declares another shape.</summary>
    public ModelFix Declare(IEnumerable<string> shape, string key)
    {
        string text = AxisNames.Text(shape);
        return new ModelFix($"Declare {Before}{text})", key, editor => editor.Arguments(Attribute).SetNumbers(text, Skip));
    }
}
