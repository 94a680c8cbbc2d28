using System.Globalization;
using System.Text;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>Gives layers their names: the <c>Name</c> argument, or Keras' snake case of the class with a number from the second on.</summary>
internal static class LayerNames
{
    public static void Assign(IReadOnlyList<Layer> layers, Report report)
    {
        var taken = new Dictionary<string, Layer>(StringComparer.Ordinal);
        foreach (Layer layer in layers.Where(l => l.GivenName is not null))
        {
            string name = layer.GivenName!;
            if (!IsValid(name))
            {
                report.AtLayer(
                    Rules.InvalidLayerName, layer,
                    $"the name \"{name}\" cannot be part of a weight's name. Use letters, digits, '_' and '-' only.");
            }
            else if (IsOwn(layer) && taken.TryGetValue(name, out Layer? first))
            {
                report.AtLayer(
                    Rules.DuplicateLayerName, layer,
                    $"layer {first.Place.Number} is also named \"{name}\". Names must differ, because weights are saved under them.");
                continue;
            }

            if (IsOwn(layer))
            {
                layer.SetName(name);
                taken[name] = layer;
            }
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Layer layer in layers.Where(l => l.GivenName is null || !IsOwn(l)))
        {
            string stem = layer.GivenName ?? SnakeCase(layer.Kind);
            string candidate;
            do
            {
                counts.TryGetValue(stem, out int count);
                counts[stem] = count + 1;
                candidate = count == 0 ? stem : $"{stem}_{count.ToString(CultureInfo.InvariantCulture)}";
            }
            while (taken.ContainsKey(candidate));

            taken.Add(candidate, layer);
            layer.SetName(candidate);
        }
    }

    /// <summary>Whether it stands in the model itself; one in a block may be there several times, and gets a number.</summary>
    private static bool IsOwn(Layer layer) => layer.Place.Scope is null;

    /// <summary>Keras' to_snake_case: <c>Conv2D</c> → <c>conv2d</c>, <c>BatchNormalization</c> → <c>batch_normalization</c>, <c>PReLU</c> → <c>p_re_lu</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool boundary = i > 0 && char.IsUpper(name[i])
                && (char.IsLower(name[i - 1])
                    || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1])));
            if (boundary)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Whether a text can be part of a weight's name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 200 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
