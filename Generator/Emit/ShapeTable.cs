using System.Globalization;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>
/// The table of layers in the documentation of the model's class: what hovering over it shows. It is text with columns in a code element,
/// because that is what editors agree on: of a list of type table, Visual Studio and VS Code show each item as a term, a dash and a
/// description in one line, with no columns; a code element they both show as it is, in a font whose characters are equally wide.
/// </summary>
internal static class ShapeTable
{
    /// <summary>Longer expressions over named axes would push the columns out of sight.</summary>
    private const int MostCharacters = 40;

    private static readonly string[] s_head = ["Layer", "Output shape", "Parameters", "FLOPs"];

    public static void Write(CodeWriter code, CheckedModel model)
    {
        string parameters = Count(ModelCost.Parameters(model.Layers));
        string flops = Operations(ModelCost.Flops(model.Layers), model);
        code.Line("/// <summary>");
        code.Line($"/// {Xml(Shapes(model.Inputs))} to {Xml(Shapes(model.Outputs))}: {parameters} parameters, {Xml(flops)} FLOPs for each sample.");
        code.Line("/// <code>");
        string[][] rows = [s_head, .. Rows(model), ["Total", "", parameters, flops]];
        int[] widths = [.. s_head.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            string line = $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3].PadLeft(widths[3])}";
            code.Line($"/// {Xml(line.TrimEnd())}");
        }

        code.Line("/// </code>");
        code.Line("/// </summary>");
    }

    /// <summary>What a comment over a layer's code says of it.</summary>
    public static string Comment(Layer layer)
    {
        string weights = layer.Weights.Count == 0 ? "" : $", {Count(ModelCost.Parameters(layer))} parameters";
        return OneLine($"{layer.Name}: {layer.Describe()}  {layer.Input!.WithBatch()} -> {layer.Output!.WithBatch()}{weights}");
    }

    /// <summary>A row for each layer; those of a block stand indented behind a row that says which it is and where it is used.</summary>
    private static IEnumerable<string[]> Rows(CheckedModel model)
    {
        BlockScope[] around = [];
        foreach (Layer layer in model.Layers)
        {
            BlockScope[] scopes = Around(layer.Place.Scope);
            int same = scopes.Zip(around, (a, b) => ReferenceEquals(a, b)).TakeWhile(equal => equal).Count();
            for (int depth = same; depth < scopes.Length; depth++)
            {
                BlockScope scope = scopes[depth];
                yield return [$"{Indent(depth)}{scope.Declaration.Name} (layer {Count(scope.Use.Number)} of {scope.Use.Owner})", "", "", ""];
            }

            around = scopes;
            yield return
            [
                Indent(scopes.Length) + layer.Describe(), layer.Output!.WithBatch(), Count(ModelCost.Parameters(layer)), Operations(layer.Flops, model),
            ];
        }
    }

    private static string Indent(int depth) => new(' ', 2 * depth);

    /// <summary>The uses of blocks around a layer, from the outside in.</summary>
    private static BlockScope[] Around(BlockScope? scope) => scope is null ? [] : [.. Around(scope.Use.Scope), scope];

    private static string Shapes(IReadOnlyList<Port> ports) => ports.Count == 1
        ? ports[0].Shape!.WithBatch()
        : string.Join(" and ", ports.Select(port => $"{port.Name} {port.Shape!.WithBatch()}"));

    private static string Operations(Dim flops, CheckedModel model)
    {
        string text = flops.ToGroupedString();
        return text.Length <= MostCharacters ? text : $"by {string.Join(", ", model.Axes.All.Select(axis => axis.Name))}";
    }

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
