using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes;

/// <summary>Fixes that several rules offer.</summary>
internal static class CommonFixes
{
    public static ModelFix Remove(Layer layer) => new($"Remove {layer.Describe()}", "Remove", editor => editor.Remove(layer));

    /// <summary>Moves a layer behind the place of one that stands after it.</summary>
    public static ModelFix MoveAfter(Layer layer, Layer later) =>
        new($"Move {layer.Describe()} after {later.Describe()}", "Move", editor => editor.Move(layer, later));

    /// <summary>Moves a layer before one that stands before it.</summary>
    public static ModelFix MoveBefore(Layer layer, Layer earlier) =>
        new($"Move {layer.Describe()} before {earlier.Describe()}", "Move", editor => editor.Move(layer, earlier));

    public static ModelFix InsertBefore(Layer layer, string kind, string arguments = "") => new(
        $"Insert {kind}{arguments} before {layer.Describe()}", $"Insert{kind}", editor => editor.InsertBefore(layer, kind, arguments));

    public static ModelFix UsePadding(Layer layer, Padding padding) =>
        new($"Use Padding.{padding} on {layer.Describe()}", $"UsePadding{padding}", editor => editor.SetPadding(layer, padding));

    /// <summary>Removes a named argument, so that its default holds.</summary>
    public static ModelFix UseDefault(Layer layer, params string[] arguments) => new($"Use the default of {arguments[0]}", "UseDefault", editor =>
    {
        foreach (string argument in arguments)
        {
            editor.Arguments(layer).Remove(argument);
        }
    });

    /// <summary>Another number of units or filters.</summary>
    public static ModelFix ChangeWidth(Layer layer, long width)
    {
        string text = ArgumentChecks.Text(width);
        string parameter = layer.Inner.Declaration.Has("Units") ? "units" : "filters";
        return new ModelFix($"Change {layer.Describe()} to {text} {parameter}", "ChangeUnits", editor => editor.Arguments(layer).SetPositional(0, parameter, text));
    }
}
