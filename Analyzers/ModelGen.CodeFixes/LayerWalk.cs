using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes;

/// <summary>Walks from layer to layer along the connections of a model.</summary>
internal static class LayerWalk
{
    /// <summary>The layers before one, nearest first, along the first input of each.</summary>
    public static IEnumerable<Layer> Before(this CheckedModel model, Layer layer)
    {
        while (layer.Sources.Count > 0 && layer.Sources[0] >= 0)
        {
            yield return layer = model.Layers[layer.Sources[0]];
        }
    }

    /// <summary>The layers behind one, as long as exactly one layer works on what the last gives.</summary>
    public static IEnumerable<Layer> Behind(this CheckedModel model, Layer layer)
    {
        while (model.Layers.Where(l => l.Sources.Contains(layer.Index)).Take(2).ToList() is [var next])
        {
            yield return layer = next;
        }
    }

    /// <summary>Whether two layers stand on the same use of the same stack, so that one can move to the other.</summary>
    public static bool StandsWith(this Layer layer, Layer other) => ReferenceEquals(layer.Place.Scope, other.Place.Scope);
}
