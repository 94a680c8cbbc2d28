namespace ModelGen.Generator.Tests.Properties;

/// <summary>A layer's attributes and the shape it makes of one sample.</summary>
internal sealed record RandomLayer(string Text, int[] Output)
{
    private const int MostValues = 400;

    /// <summary>A layer of the given kind that takes the shape, behind another one where that is needed.</summary>
    public static IEnumerable<RandomLayer> Write(Choices choices, string kind, int[] input)
    {
        if (Size(input) > MostValues)
        {
            yield return new RandomLayer("Flatten", [Size(input)]);
            yield return new RandomLayer("Dense(12)", input = [12]);
        }

        if (kind == "RepeatVector" && input.Length != 1)
        {
            yield return new RandomLayer("Flatten", [Size(input)]);
            input = [Size(input)];
        }
        else if (kind == "TimeDistributed" && input.Length == 1)
        {
            yield return new RandomLayer("Reshape(-1, 1)", [.. input, 1]);
            input = [.. input, 1];
        }
        else if (kind == RandomRecurrent.Clips)
        {
            input = [1 + choices.Below(3), .. RandomSpatial.Spread(choices, Size(input), 2)];
            yield return new RandomLayer("Flatten", [Size(input[1..])]);
            yield return new RandomLayer($"RepeatVector({input[0]})", [input[0], Size(input[1..])]);
            yield return new RandomLayer($"Reshape({string.Join(", ", input)})", input);
        }
        else if (RandomSpatial.Axes(kind) is > 0 and int axes && input.Length != axes + 1)
        {
            input = RandomSpatial.Spread(choices, Size(input), axes);
            yield return new RandomLayer($"Reshape({string.Join(", ", input)})", input);
        }
        else if (OfSteps(kind) && input.Length != 2)
        {
            input = [input.Length == 1 ? 1 : input[0], Size(input) / (input.Length == 1 ? 1 : input[0])];
            yield return new RandomLayer($"Reshape({input[0]}, -1)", input);
        }
        else if (kind == "Embedding")
        {
            yield return new RandomLayer("Rescaling(0, Offset = 2)", input);
        }

        foreach (RandomLayer layer in IsMerge(kind) ? MergeWithEarlier(choices, kind, input) : [One(choices, kind, input)])
        {
            yield return layer;
        }
    }

    private static bool IsMerge(string kind) =>
        kind is "Add" or "Average" or "Concatenate" or "Dot" or "Maximum" or "Minimum" or "Multiply" or "Subtract";

    /// <summary>What comes in, merged with what a layer makes of it.</summary>
    private static RandomLayer[] MergeWithEarlier(Choices choices, string kind, int[] input)
    {
        string name = $"t{choices.Below(1_000_000_000)}";
        int axis = choices.Below(input.Length);
        string written = choices.Chance(50) ? $"{axis + 1}" : $"{axis - input.Length}";
        string merge = kind switch
        {
            "Concatenate" => $"Concatenate(\"{name}\", Axis = {written})",
            "Dot" => $"Dot(\"{name}\", {written}, Normalize = {(choices.Chance(50) ? "true" : "false")})",
            _ => $"{kind}(\"{name}\")",
        };
        int[] rest = [.. input.Where((_, i) => i != axis)];
        int[] output = kind switch
        {
            "Concatenate" => [.. input.Select((length, i) => i == axis ? 2 * length : length)],
            "Dot" => rest.Length == 0 ? [1] : [.. rest, .. rest],
            _ => input,
        };
        if (Size(output) > Math.Max(MostValues, Size(input)))
        {
            (merge, output) = ($"Average(\"{name}\")", input);
        }

        string layer = choices.Of(["Tanh", "LayerNormalization", $"Dense({input[^1]})"]);
        return [new RandomLayer($"Tap(\"{name}\")", input), new RandomLayer(layer, input), new RandomLayer(merge, Bounded(output))];
    }

    private static bool OfSteps(string kind) => kind.EndsWith("Attention", StringComparison.Ordinal) || kind.Contains("Position", StringComparison.Ordinal)
        || (RandomRecurrent.Is(kind) && kind != RandomRecurrent.Clips);

    public static int Size(int[] shape) => shape.Aggregate(1, (size, axis) => size * axis);

    private static RandomLayer One(Choices choices, string kind, int[] input)
    {
        var arguments = new RandomArguments(choices);
        if (kind == "SpectralNormalization")
        {
            RandomLayer inner = One(choices, "Dense", input);
            return inner with { Text = $"SpectralNormalization(PowerIterations = {1 + choices.Below(3)}), {inner.Text}" };
        }

        if (kind == "TimeDistributed")
        {
            string[] kinds = input.Length == 3 && choices.Chance(40) ? ["Bidirectional", "GRU", "LSTM", "SimpleRNN"]
                : input.Length > 2 ? ["Dense", "Permute", "Flatten", "LayerNormalization", "PReLU"]
                : ["Dense", "RepeatVector", "Tanh", "BatchNormalization"];
            RandomLayer inner = One(choices, choices.Of(kinds), input[1..]);
            return new RandomLayer($"TimeDistributed, {inner.Text}", [input[0], .. inner.Output]);
        }

        if (RandomRecurrent.Is(kind))
        {
            return new RandomRecurrent(choices, arguments, input).Write(kind);
        }

        if (RandomSpatial.Axes(kind) > 0 && new RandomSpatial(choices, arguments, kind, input).Write() is { } spatial)
        {
            return spatial;
        }

        int[] output = kind switch
        {
            "Dense" => [.. input[..^1], choices.Chance(20) ? 1 + choices.Below(70) : 1 + choices.Below(12)],
            "Flatten" => [Size(input)],
            "Permute" => [.. choices.Shuffled(input.Length)],
            "RepeatVector" => [1 + choices.Below(4), input[0]],
            "Reshape" => Regroup(choices, Size(input)),
            "Embedding" => [.. input, 1 + choices.Below(6)],
            _ => input,
        };
        string text = kind switch
        {
            "Activation" => arguments.Write(kind, choices.Enum<Activation>()),
            "Dense" => arguments.Write(kind, $"{output[^1]}", arguments.Dense()),
            "ActivityRegularization" => arguments.Write(
                kind, [.. arguments.Maybe("L1", () => choices.Number(0, 0.1)), .. arguments.Maybe("L2", () => choices.Number(0, 0.1))]),
            "AlphaDropout" or "Dropout" or "GaussianDropout" or "GaussianNoise" or "SpatialDropout1D" or "SpatialDropout2D" or "SpatialDropout3D" => arguments.Write(kind, choices.Number(0, 0.9)),
            "Embedding" => arguments.Write(kind, $"{3 + choices.Below(5)}, {output[^1]}", arguments.Weight("Embeddings")),
            "GroupedQueryAttention" => arguments.Write(kind, choices.Of(["2, 4, 2", "3, 3, 1", "1, 2, 2"]), arguments.Attention()),
            "AdditiveAttention" or "Attention" => arguments.Write(
                kind, [.. arguments.Scores(), .. kind == "Attention" ? arguments.Maybe("ScoreMode", () => choices.Enum<ScoreMode>()) : []]),
            "Masking" => arguments.Write(kind, arguments.Maybe("MaskValue", () => choices.Number(-1, 1))),
            "MultiHeadAttention" => arguments.Write(
                kind, $"{1 + choices.Below(3)}, {1 + choices.Below(5)}", arguments.Attention(), arguments.Maybe("ValueDim", () => $"{1 + choices.Below(5)}")),
            "PositionEmbedding" => arguments.Write(kind, $"{input[0] + choices.Below(3)}", arguments.Weight("Embeddings")),
            "SinePositionEncoding" => arguments.Write(kind, arguments.Maybe("MaxWavelength", () => choices.Number(2, 100))),
            "Permute" => arguments.Write(kind, string.Join(", ", output.Select(axis => axis + 1))),
            "Rescaling" => arguments.Write(kind, choices.Number(-2, 2), arguments.Maybe("Offset", () => choices.Number(-1, 1))),
            "RepeatVector" => arguments.Write(kind, $"{output[0]}"),
            "Reshape" => arguments.Write(kind, string.Join(", ", WithUnknown(choices, output))),
            "BatchNormalization" or "LayerNormalization" => arguments.Write(kind, arguments.Normalization(kind, input.Length)),
            "GroupNormalization" => arguments.Write(kind, arguments.GroupNormalization(input)),
            "RMSNormalization" or "UnitNormalization" => arguments.Write(kind, arguments.Axes(input.Length)),
            "ELU" => arguments.Write(kind, arguments.Maybe("Alpha", () => choices.Number(0.1, 2))),
            "LeakyReLU" => arguments.Write(kind, arguments.Maybe("NegativeSlope", () => choices.Number(0, 1))),
            "PReLU" => arguments.Write(kind, arguments.PReLU(input.Length)),
            "ReLU" => arguments.Write(kind, arguments.ReLU()),
            "Softmax" => arguments.Write(kind, arguments.Maybe("Axis", () => arguments.Axis(input.Length))),
            _ => arguments.Write(kind, []),
        };
        return new RandomLayer(text, kind == "Permute" ? [.. output.Select(axis => input[axis])] : Bounded(output));
    }

    /// <summary>The same number of values under one to three axes.</summary>
    private static int[] Regroup(Choices choices, int size)
    {
        List<int> axes = [];
        while (axes.Count < 2 && size > 1 && choices.Chance(70))
        {
            int axis = choices.Of([.. Enumerable.Range(1, size).Where(n => size % n == 0)]);
            axes.Add(axis);
            size /= axis;
        }

        return [.. axes, size];
    }

    private static IEnumerable<int> WithUnknown(Choices choices, int[] shape)
    {
        int unknown = choices.Chance(50) ? choices.Below(shape.Length) : -1;
        return shape.Select((axis, i) => i == unknown ? -1 : axis);
    }

    private static int[] Bounded(int[] shape) => Size(shape) <= MostValues * 70 ? shape : throw new InvalidOperationException("The sample grows too large.");
}
