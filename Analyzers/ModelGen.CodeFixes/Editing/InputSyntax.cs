using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;
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
    /// <summary>The input a layer stands on, where one way leads to it; null where a mistake stands between.</summary>
    public static InputSyntax? Of(ModelInSource model, Layer layer)
    {
        Layer first = model.Model.Neighbours.AllBefore(layer).LastOrDefault() ?? layer;
        int input = first.Sources.Count > 0 && first.Sources[0] < 0 ? -1 - first.Sources[0] : -1;
        ModelDeclaration declaration = model.Model.Declaration;
        if (declaration.InputShape.Count > 0 && input == 0)
        {
            return model.ModelAttribute is { } attribute ? new InputSyntax(attribute, "Model(", 0, declaration.InputShape) : null;
        }

        int[] items = [.. Enumerable.Range(0, model.Layers.Length).Where(i => declaration.Layers[i].Kind == "Input")];
        int number = declaration.InputShape.Count > 0 ? input - 1 : input;
        if (number < 0 || number >= items.Length)
        {
            return null;
        }

        LayerDeclaration item = declaration.Layers[items[number]];
        return new InputSyntax(model.Layers[items[number]].Inner, $"Input(\"{item.Name}\", ", 1, AxisNames.Of(item["Shape"]));
    }

    /// <summary>The fix that declares another shape.</summary>
    public ModelFix Declare(IEnumerable<string> shape, string key)
    {
        string text = AxisNames.Text(shape);
        return new ModelFix($"Declare {Before}{text})", key, editor => editor.Arguments(Attribute).SetNumbers(text, Skip));
    }
}
