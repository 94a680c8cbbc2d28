using System.Globalization;

namespace ModelGen.Tests;

/// <summary>Makes what is known about a model from a list of layers, as generated code would.</summary>
internal static class TestModels
{
    /// <summary>A stack; layers are written <c>"Dense 16"</c>, <c>"Reshape 4 4"</c>, <c>"ReLU"</c>.</summary>
    internal static ModelInfo Make(string name, int[] input, params string[] layers)
    {
        List<LayerInfo> made = [];
        Shape shape = new(input);
        int offset = 0;
        for (int i = 0; i < layers.Length; i++)
        {
            LayerInfo layer = MakeLayer(layers[i], shape, made, i - 1, ref offset);
            made.Add(layer);
            shape = layer.OutputShape;
        }

        return Make(name, new Shape(input), made, offset);
    }

    /// <summary>Two dense branches of one input, the first with a ReLU, added and brought down to 2.</summary>
    internal static ModelInfo Branches()
    {
        List<LayerInfo> made = [];
        int offset = 0;
        Shape input = new(8);
        made.Add(MakeLayer("Dense 8", input, made, -1, ref offset));
        made.Add(MakeLayer("ReLU", input, made, 0, ref offset));
        made.Add(MakeLayer("Dense 8", input, made, -1, ref offset));
        made.Add(MakeLayer("Add", input, made, 1, ref offset) with { Inputs = [1, 2] });
        made.Add(MakeLayer("Dense 2", input, made, 3, ref offset));
        return Make("Branches", input, made, offset);
    }

    private static ModelInfo Make(string name, Shape input, List<LayerInfo> layers, int length) => new()
    {
        Name = name,
        InputShape = input,
        OutputShape = layers.Count == 0 ? input : layers[^1].OutputShape,
        TargetShape = layers.Count == 0 ? input : layers[^1].OutputShape,
        Layers = layers,
        ParameterLength = length,
        TrainableLength = length,
    };

    private static LayerInfo MakeLayer(string text, Shape input, List<LayerInfo> before, int from, ref int offset)
    {
        string kind = text.Split(' ')[0];
        int[] numbers = [.. text.Split(' ')[1..].Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        string stem = kind switch { "ReLU" => "re_lu", "BatchNormalization" => "batch_normalization", _ => kind.ToLowerInvariant() };
        int same = before.Count(layer => layer.Kind == kind);
        string name = same == 0 ? stem : stem + "_" + same.ToString(CultureInfo.InvariantCulture);
        int last = input.Count > 0 ? input[^1] : 1;
        List<WeightInfo> weights = [];
        Shape output = input;
        switch (kind)
        {
            case "Dense":
                weights.Add(Weight(name + ".kernel", true, ref offset, last, numbers[0]));
                weights.Add(Weight(name + ".bias", true, ref offset, numbers[0]));
                output = new Shape([.. input.AsSpan()[..^1], numbers[0]]);
                break;
            case "BatchNormalization":
                weights.Add(Weight(name + ".gamma", true, ref offset, last));
                weights.Add(Weight(name + ".beta", true, ref offset, last));
                weights.Add(Weight(name + ".moving_mean", false, ref offset, last));
                weights.Add(Weight(name + ".moving_variance", false, ref offset, last));
                break;
            case "Flatten":
                output = new Shape((int)input.Size);
                break;
            case "Reshape":
                output = new Shape(numbers);
                break;
        }

        return new LayerInfo
        {
            Name = name,
            Kind = kind,
            Display = numbers.Length == 0 ? kind : $"{kind}({string.Join(", ", numbers)})",
            InputShape = input,
            OutputShape = output,
            Weights = weights,
            Inputs = [from],
        };
    }

    private static WeightInfo Weight(string name, bool trainable, ref int offset, params int[] shape)
    {
        int length = shape.Aggregate(1, (product, axis) => product * axis);
        WeightInfo weight = new() { Name = name, Shape = new Shape(shape), Offset = offset, Length = length, Trainable = trainable };
        offset += (length + 15) / 16 * 16;
        return weight;
    }
}
