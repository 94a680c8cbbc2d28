namespace ModelGen.Generator.Tests.Properties;

/// <summary>Layers over the spatial axes of [axes..., channels], with the windows and sizes that fit.</summary>
internal sealed class RandomSpatial(Choices choices, RandomArguments arguments, string kind, int[] input)
{
    private readonly int _axes = Axes(kind);

    /// <summary>The spatial axes a layer's name says: 2 for MaxPooling2D, 0 for others.</summary>
    public static int Axes(string kind) => kind.Length > 2 && kind[^1] == 'D' && char.IsDigit(kind[^2]) ? kind[^2] - '0' : 0;

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

    public RandomLayer Pooling()
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

    public RandomLayer GlobalPooling()
    {
        bool keeps = choices.Chance(40);
        return new RandomLayer(
            arguments.Write(kind, keeps ? ["KeepDims = true"] : []),
            keeps ? [.. Enumerable.Repeat(1, _axes), input[^1]] : [input[^1]]);
    }

    private static int Places(int length, int size, int stride, bool isSame) => isSame ? ((length - 1) / stride) + 1 : ((length - size) / stride) + 1;
}
