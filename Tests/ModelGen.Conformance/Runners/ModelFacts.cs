using System.Text.Json;
using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance.Runners;

/// <summary>Compares what a model says of itself with a case: shapes and parameter counts.</summary>
internal static class ModelFacts
{
    public static IEnumerable<string> Compare(Case item, Model model)
    {
        JsonElement[] shapes = [.. item["layer_output_shapes"].EnumerateArray()];
        if (shapes.Length != model.Info.Layers.Count)
        {
            return [$"{model.Info.Layers.Count} layers, expected {shapes.Length}"];
        }

        return
        [
            .. item.InputShape is { } input ? Comparison.Shape("input", model.Info.InputShape, input) : [],
            .. Comparison.Shape("output", model.Info.OutputShape, item.Integers("output_shape")),
            .. shapes.SelectMany((shape, i) => Comparison.Shape(
                $"output of layer {i}", model.Info.Layers[i].OutputShape, [.. shape.EnumerateArray().Select(axis => axis.GetInt32())])),
            .. Comparison.Number("parameters", model.Info.Parameters, item.Integer("param_count")),
            .. item.Has("trainable_param_count")
                ? Comparison.Number("trainable parameters", model.Info.TrainableParameters, item.Integer("trainable_param_count"))
                : [],
        ];
    }
}
