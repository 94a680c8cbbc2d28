namespace ModelGen.Generator.Tests.Properties;

/// <summary>Layers over the spatial axes of [axes..., channels], with the windows and sizes that fit.</summary>
internal sealed class RandomSpatial(Choices choices, RandomArguments arguments, string kind, int[] input)
{
    private readonly int _axes = Axes(kind);

    /// <summary>The spatial axes a layer's name says: 2 for MaxPooling2D and Conv2DTranspose, 0 for others.</summary>
    public static int Axes(string kind) => Enumerable.Range(1, 3).FirstOrDefault(axes => kind.Contains($"{axes}D", StringComparison.Ordinal));

    /// <summary>As many values, over the given number of spatial axes and the channels.</summary>
    public static int[] Spread(Choices choices, int values, int axes)
    {
        List<int> shape = [];
        for (int i = 0; i < axes; i++)
        {
            shape.Add(choices.Of([.. Enumerable.Range(1, 8).Where(n => values % n == 0)]));
            values /= shape[i];
        }

        return [.. shape, values];
    }

    /// <summary>The layer, or null where the kind is no spatial one with sizes.</summary>
    public RandomLayer? Write() => kind.Replace($"{_axes}D", "", StringComparison.Ordinal) switch
    {
        "Conv" or "ConvTranspose" => Convolution(),
        "MaxPooling" or "AveragePooling" => Pooling(),
        "GlobalMaxPooling" or "GlobalAveragePooling" => GlobalPooling(),
        "DepthwiseConv" => Channelwise(isSeparable: false),
        "SeparableConv" => Channelwise(isSeparable: true),
        "ZeroPadding" => ZeroPadding(),
        "Cropping" => Cropping(),
        "UpSampling" => UpSampling(),
        _ => null,
    };

    private RandomLayer Pooling()
    {
        bool isSame = choices.Chance(40);
        int[] size = [.. input.SkipLast(1).Select(n => isSame ? 1 + choices.Below(4) : 1 + choices.Below(Math.Min(n, 4)))];
        bool hasStrides = choices.Chance(40);
        int stride = 1 + choices.Below(3);
        List<string> given = [.. size.Select(n => $"{n}")];
        given.AddRange(hasStrides ? [$"Strides = {stride}"] : []);
        given.AddRange(isSame ? ["Padding = Padding.Same"] : []);
        return new RandomLayer(
            arguments.Write(kind, given),
            [.. size.Select((n, i) => Places(input[i], n, hasStrides ? stride : n, isSame)), input[^1]]);
    }

    private RandomLayer Convolution()
    {
        bool isTransposed = kind.EndsWith("Transpose", StringComparison.Ordinal), isSame = choices.Chance(40);
        bool isCausal = _axes == 1 && !isTransposed && choices.Chance(30), fits = isSame || isCausal || isTransposed;
        int[] size = [.. input.SkipLast(1).Select(n => 1 + choices.Below(fits ? 3 : Math.Min(n, 3)))];
        int stride = choices.Chance(40) ? 1 + choices.Below(3) : 1, dilation = fits && stride == 1 && choices.Chance(30) ? 2 : 1;
        int groups = !isTransposed && choices.Chance(30) ? choices.Of([.. Enumerable.Range(1, input[^1]).Where(n => input[^1] % n == 0)]) : 1;
        int filters = groups * (1 + choices.Below(Math.Max(8 / groups, 1)));
        List<string> given = [.. size.Select(n => $"{n}")];
        given.AddRange(stride > 1 ? [$"Strides = {stride}"] : []);
        given.AddRange(dilation > 1 ? [$"DilationRate = {dilation}"] : []);
        given.AddRange(isCausal ? ["Padding = Padding.Causal"] : isSame ? ["Padding = Padding.Same"] : []);
        given.AddRange(groups > 1 ? [$"Groups = {groups}"] : []);
        int Length(int axis)
        {
            int reach = ((size[axis] - 1) * dilation) + 1;
            return !isTransposed ? Places(input[axis], reach, stride, fits)
                : isSame ? input[axis] * stride
                : ((input[axis] - 1) * stride) + Math.Max(reach, stride);
        }

        return new RandomLayer(
            arguments.Write(kind, [$"{filters}", .. given, .. arguments.Convolution()]),
            [.. size.Select((_, axis) => Length(axis)), filters]);
    }

    private RandomLayer GlobalPooling()
    {
        bool keeps = choices.Chance(40);
        return new RandomLayer(
            arguments.Write(kind, keeps ? ["KeepDims = true"] : []),
            keeps ? [.. Enumerable.Repeat(1, _axes), input[^1]] : [input[^1]]);
    }

    private RandomLayer Channelwise(bool isSeparable)
    {
        bool isSame = choices.Chance(50);
        int[] size = [.. input.SkipLast(1).Select(n => isSame ? 1 + choices.Below(4) : 1 + choices.Below(Math.Min(n, 4)))];
        int stride = choices.Chance(30) ? 2 : 1;
        int multiplier = choices.Chance(25) ? 2 : 1;
        int filters = 1 + choices.Below(6);
        List<string> given = [.. isSeparable ? [$"{filters}"] : (string[])[], .. size.Select(n => $"{n}")];
        given.AddRange(isSame ? ["Padding = Padding.Same"] : []);
        given.AddRange(stride > 1 ? [$"Strides = {stride}"] : isSame ? arguments.Maybe("DilationRate", () => "2") : []);
        given.AddRange(multiplier > 1 ? [$"DepthMultiplier = {multiplier}"] : []);
        return new RandomLayer(
            arguments.Write(kind, [.. given, .. arguments.Channelwise(isSeparable)]),
            [.. size.Select((n, i) => Places(input[i], n, stride, isSame)), isSeparable ? filters : input[^1] * multiplier]);
    }

    private RandomLayer ZeroPadding()
    {
        int[] sides = [.. Enumerable.Range(0, 2 * _axes).Select(_ => choices.Below(3))];
        return new RandomLayer(
            arguments.Write(kind, sides.Select(n => $"{n}")),
            [.. input.SkipLast(1).Select((n, i) => sides[2 * i] + n + sides[(2 * i) + 1]), input[^1]]);
    }

    private RandomLayer Cropping()
    {
        int[] before = [.. input.SkipLast(1).Select(n => choices.Below(Math.Min(n, 3)))];
        int[] behind = [.. before.Select((b, i) => choices.Below(Math.Min(input[i] - b, 3)))];
        return new RandomLayer(
            arguments.Write(kind, before.Zip(behind, (b, e) => $"{b}, {e}")),
            [.. before.Select((b, i) => input[i] - b - behind[i]), input[^1]]);
    }

    private RandomLayer UpSampling()
    {
        int[] size = [.. Enumerable.Range(0, _axes).Select(_ => 1 + choices.Below(2))];
        IEnumerable<string> interpolation = _axes == 2 ? arguments.Maybe("Interpolation", () => "Interpolation.Bilinear") : [];
        return new RandomLayer(
            arguments.Write(kind, [.. size.Select(n => $"{n}"), .. interpolation]), [.. size.Select((n, i) => input[i] * n), input[^1]]);
    }

    private static int Places(int length, int size, int stride, bool isSame) => isSame ? ((length - 1) / stride) + 1 : ((length - size) / stride) + 1;
}
