namespace ModelGen.Generator.Tests.Properties;

/// <summary>Writes the arguments of layers: those that a kind has, each given now and then.</summary>
internal sealed class RandomArguments(Choices choices)
{
    private static readonly Initializer[] s_ofMatrices = [Initializer.Orthogonal, Initializer.Identity];

    public string Write(string kind, string required, params IEnumerable<string>[] named) => Write(kind, [.. named.SelectMany(n => n).Prepend(required)]);

    public string Write(string kind, IEnumerable<string> arguments)
    {
        string[] all = [.. arguments, .. Maybe("Trainable", () => "false", percent: 3), .. Maybe("Allow", () => "\"linear-stack\"", percent: 3)];
        return all.Length == 0 ? kind : $"{kind}({string.Join(", ", all)})";
    }

    public IEnumerable<string> Maybe(string name, Func<string> value, int percent = 30) => choices.Chance(percent) ? [$"{name} = {value()}"] : [];

    /// <summary>An axis in Keras' numbering, from either end.</summary>
    public string Axis(int rank) => $"{(choices.Chance(50) ? 1 + choices.Below(rank) : -1 - choices.Below(rank))}";

    public IEnumerable<string> Dense() =>
    [
        .. Maybe("Activation", () => choices.Enum(Activation.Exponential), percent: 70),
        .. Maybe("UseBias", Flag),
        .. Maybe("PerTimestep", Flag, percent: 10),
        .. Weight("Kernel", isMatrix: true),
        .. Weight("Bias"),
    ];

    public IEnumerable<string> Convolution() =>
    [
        .. Maybe("Activation", () => choices.Enum(Activation.Exponential), percent: 50),
        .. Maybe("UseBias", Flag),
        .. Weight("Kernel"),
        .. Weight("Bias"),
    ];

    /// <summary>Arguments of depthwise and separable convolutions beside their windows.</summary>
    public IEnumerable<string> Channelwise(bool isSeparable) =>
    [
        .. Maybe("Activation", () => choices.Enum(Activation.Exponential), percent: 50),
        .. Maybe("UseBias", Flag),
        .. Weight("Depthwise"),
        .. isSeparable ? Weight("Pointwise") : [],
        .. Weight("Bias"),
    ];

    public IEnumerable<string> Normalization(string kind, int rank) =>
    [
        .. kind == "LayerNormalization" ? Axes(rank) : Maybe("Axis", () => Axis(rank)),
        .. kind == "BatchNormalization" ? Maybe("Momentum", () => choices.Number(0, 1)) : [],
        .. Maybe("Epsilon", () => choices.Number(0.001, 0.1)),
        .. Maybe("Center", Flag),
        .. Maybe("Scale", Flag),
        .. Weight("Beta"),
        .. Weight("Gamma"),
    ];

    public IEnumerable<string> Axes(int rank) => choices.Chance(30)
        ? [$"Axes = new[] {{ {string.Join(", ", choices.Some(rank).Select(axis => axis + 1))} }}"]
        : Maybe("Axis", () => Axis(rank));

    public IEnumerable<string> GroupNormalization(int[] input)
    {
        int axis = choices.Chance(60) ? -1 : -1 - choices.Below(input.Length);
        int channels = input[^-axis];
        int groups = choices.Chance(30) ? -1 : choices.Of([.. Enumerable.Range(1, channels).Where(n => channels % n == 0)]);
        return
        [
            $"Groups = {groups}",
            .. axis == -1 ? [] : new[] { $"Axis = {axis}" },
            .. Maybe("Epsilon", () => choices.Number(0.001, 0.1)),
            .. Maybe("Center", Flag),
            .. Maybe("Scale", Flag),
            .. Weight("Beta"),
            .. Weight("Gamma"),
        ];
    }

    public IEnumerable<string> Attention() =>
    [
        .. Maybe("UseCausalMask", Flag),
        .. Maybe("UseBias", Flag),
        .. Maybe("Dropout", () => choices.Number(0, 0.5)),
        .. Weight("Kernel"),
        .. Weight("Bias"),
    ];

    public IEnumerable<string> Scores() =>
        [.. Maybe("UseScale", Flag), .. Maybe("UseCausalMask", Flag), .. Maybe("Dropout", () => choices.Number(0, 0.5))];

    public IEnumerable<string> PReLU(int rank) =>
    [
        .. Maybe("SharedAxes", () => $"new[] {{ {string.Join(", ", choices.Some(rank).Select(axis => axis + 1))} }}"),
        .. Weight("Alpha"),
    ];

    public IEnumerable<string> ReLU() =>
    [
        .. Maybe("MaxValue", () => choices.Number(1, 6)),
        .. Maybe("NegativeSlope", () => choices.Number(0, 0.5)),
        .. Maybe("Threshold", () => choices.Number(0, 0.9)),
    ];

    public IEnumerable<string> Weight(string prefix, bool isMatrix = false) =>
    [
        .. Maybe($"{prefix}Initializer", () => choices.Enum(isMatrix ? [] : s_ofMatrices), percent: 25),
        .. Maybe($"{prefix}InitializerValue", () => choices.Number(-1, 1), percent: 10),
        .. Maybe($"{prefix}Regularizer", () => choices.Enum<Regularizer>(), percent: 10),
        .. Maybe($"{prefix}L1", () => choices.Number(0, 0.1), percent: 5),
        .. Maybe($"{prefix}L2", () => choices.Number(0, 0.1), percent: 5),
        .. Maybe($"{prefix}Constraint", () => choices.Enum<Constraint>(), percent: 10),
        .. Maybe($"{prefix}ConstraintValue", () => choices.Number(0.1, 3), percent: 5),
    ];

    private string Flag() => choices.Chance(50) ? "true" : "false";
}
