using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// What comes in and goes out of each attribute of a model, with its parameters and operations: <c>(batch, 6) → (batch, 16) · 112 parameters ·
/// 192 FLOPs</c>. A use of blocks is shown as a whole. Behind a shape error there is nothing to show.
/// </summary>
internal static class ShapeHints
{
    /// <summary>A longer expression over named axes would hide the shapes.</summary>
    private const int MostCharacters = 40;

    public static IEnumerable<Finding> Of(CheckedModel model)
    {
        Dictionary<int, Layer> results = Results(model);
        return model.Layers
            .GroupBy(layer => layer.Place.ModelAttribute)
            .Where(group => group.All(layer => layer.Output is not null))
            .OrderBy(group => group.Key)
            .Select(group => new Finding(Rules.LayerShape, group.Key, Text([.. group], results.TryGetValue(group.Key, out Layer? last) ? last : group.Last())));
    }

    /// <summary>The layer of each attribute whose output leaves it: a block may end with a tensor that is not its last layer's.</summary>
    private static Dictionary<int, Layer> Results(CheckedModel model)
    {
        var results = new Dictionary<int, Layer>();
        foreach (Layer layer in model.Layers)
        {
            foreach (Layer source in layer.Sources.Where(s => s >= 0).Select(s => model.Layers[s]).Where(s => s.Place.ModelAttribute != layer.Place.ModelAttribute))
            {
                results[source.Place.ModelAttribute] = source;
            }
        }

        foreach (Layer source in model.Outputs.Where(output => output.Source >= 0).Select(output => model.Layers[output.Source]))
        {
            results[source.Place.ModelAttribute] = source;
        }

        return results;
    }

    private static string Text(IReadOnlyList<Layer> layers, Layer last)
    {
        long parameters = ModelCost.Parameters(layers);
        string flops = ModelCost.Flops(layers).ToGroupedString();
        IEnumerable<string> parts =
        [
            $"{Entering(layers[0])} → {last.Output!.WithBatch()}",
            .. parameters == 0 ? [] : new[] { $"{Definitions.Grouped(parameters)} {(parameters == 1 ? "parameter" : "parameters")}" },
            .. flops == "0" || flops.Length > MostCharacters ? [] : new[] { $"{flops} FLOPs" },
        ];
        return string.Join(" · ", parts);
    }

    /// <summary>What comes into the model's own attribute that brings in a layer.</summary>
    private static string Entering(Layer first)
    {
        BlockScope? outermost = first.Place.Scope;
        while (outermost?.Use.Scope is { } around)
        {
            outermost = around;
        }

        return outermost?.Entering is { } shape ? shape.WithBatch() : string.Join(" and ", first.Inputs.Select(input => input.WithBatch()));
    }
}
