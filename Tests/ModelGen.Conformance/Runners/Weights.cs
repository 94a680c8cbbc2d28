using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance.Runners;

/// <summary>Brings a case's weights into a model and compares them with it. In a layer they pair up in Keras' order.</summary>
internal static class Weights
{
    /// <summary>The model's weights with their values in a case.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">What the case gives: for every layer it names, all weights that <paramref name="among"/> lets through.</param>
    /// <param name="among">Which of the model's weights the case is about; null: all.</param>
    /// <exception cref="InvalidDataException">Number, name or size of a weight differ.</exception>
    public static List<(WeightInfo Weight, float[] Values)> Pair(Model model, IEnumerable<WeightValues> values, Func<WeightInfo, bool>? among = null)
    {
        List<(WeightInfo, float[])> pairs = [];
        foreach (IGrouping<int, WeightValues> layer in values.GroupBy(v => v.Layer))
        {
            WeightValues[] expected = [.. layer];
            WeightInfo[] found = [.. model.Info.Layers[layer.Key].Weights.Where(among ?? (_ => true))];
            if (found.Length != expected.Length || !found.Zip(expected).All(p => Matches(p.First, p.Second)))
            {
                throw new InvalidDataException(
                    $"layer {layer.Key} has the weights {string.Join(", ", found.Select(w => $"{w.Name} {w.Shape}"))}, expected "
                    + string.Join(", ", expected.Select(w => $"{w.Name} of {w.Values.Length} values")));
            }

            pairs.AddRange(found.Zip(expected, (weight, value) => (weight, value.Values)));
        }

        return pairs;
    }

    public static void Set(Model model, IEnumerable<WeightValues> values)
    {
        foreach ((WeightInfo weight, float[] numbers) in Pair(model, values))
        {
            model.SetWeight(weight.Name, numbers);
        }
    }

    public static IEnumerable<string> Compare(string when, Model model, IEnumerable<WeightValues> values) =>
        Pair(model, values).SelectMany(p => Comparison.Values($"{p.Weight.Name} {when}", model.GetWeight(p.Weight.Name), p.Values));

    private static bool Matches(WeightInfo weight, WeightValues expected)
    {
        // Keras 2 calls the kernel of a DepthwiseConv depthwise_kernel.
        string name = expected.Name.Split('/')[^1], own = weight.Name[(weight.Name.LastIndexOf('.') + 1)..];
        return weight.Count == expected.Values.Length && (weight.Name.EndsWith(name, StringComparison.Ordinal) || name == "depthwise_" + own);
    }
}
