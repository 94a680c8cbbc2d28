using ModelGen.Generator.Layers;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>The table of layers, shapes and parameters in the documentation of the model's class: what hovering over it shows.</summary>
internal static class ShapeTable
{
    public static void Write(CodeWriter code, CheckedModel model)
    {
        long parameters = model.Layers.Sum(Parameters);
        code.Line("/// <summary>");
        code.Line($"/// {Xml(Shapes(model.Inputs))} to {Xml(Shapes(model.Outputs))}, {Count(parameters)} parameters.");
        code.Line("/// <list type=\"table\">");
        code.Line("/// <listheader><term>Layer</term><description>Output shape, parameters</description></listheader>");
        foreach (Layer layer in model.Layers)
        {
            code.Line($"/// <item><term>{Xml(layer.Describe())}</term><description>{Xml(layer.Output!.WithBatch())}, {Count(Parameters(layer))}</description></item>");
        }

        code.Line("/// </list>");
        code.Line("/// </summary>");
    }

    private static string Shapes(IReadOnlyList<Port> ports) => ports.Count == 1
        ? ports[0].Shape!.WithBatch()
        : string.Join(" and ", ports.Select(port => $"{port.Name} {port.Shape!.WithBatch()}"));

    /// <summary>What a comment over a layer's code says of it.</summary>
    public static string Comment(Layer layer)
    {
        string weights = layer.Weights.Count == 0 ? "" : $", {Count(Parameters(layer))} parameters";
        return $"{layer.Name}: {layer.Describe()}  {layer.Input!.WithBatch()} -> {layer.Output!.WithBatch()}{weights}";
    }

    public static long Parameters(Layer layer) => layer.Weights.Sum(w => w.Shape.Size.Constant!.Value);

    private static string Count(long value) => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
