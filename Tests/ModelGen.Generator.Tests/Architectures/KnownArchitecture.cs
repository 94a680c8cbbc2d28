namespace ModelGen.Generator.Tests.Architectures;

/// <summary>A network of the literature as the sample declares it, and what is known of it.</summary>
/// <param name="Name">The class, and the file it is in.</param>
/// <param name="Parameters">The number of values in all weights, as its authors or Keras state it, or counted by hand.</param>
internal sealed record KnownArchitecture(string Name, long Parameters)
{
    /// <summary>The number of those that training changes; null for all.</summary>
    public long? Trainable { get; init; }

    /// <summary>The lengths of the axes that are known only at the call.</summary>
    public int[] Axes { get; init; } = [];

    /// <summary>How many samples a step takes.</summary>
    public int Batch { get; init; } = 2;

    /// <summary>How many training steps to make; after more than one the loss must have fallen. 0 for no training, where memory is short.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Below which whole number the inputs are, for networks that look words up; 0 for any numbers.</summary>
    public int Words { get; init; }

    /// <summary>Below which whole number the targets are; 0 for an image that is to be given back.</summary>
    public int Classes { get; init; }

    /// <summary>The declarations.</summary>
    public string Source => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Architectures", "Models", $"{Name}.cs"));

    public override string ToString() => Name;

    /// <summary>The networks.</summary>
    public static IReadOnlyList<KnownArchitecture> All { get; } =
    [
        new("LeNet5", 61_706) { Classes = 10, Batch = 8, Steps = 5 },
        new("AlexNet", 62_378_344) { Classes = 1000, Batch = 1 },
        new("Vgg16", 138_357_544) { Classes = 1000, Steps = 0 },
        new("ResNet18", 11_689_512 + 2 * 4800) { Trainable = 11_689_512, Classes = 1000 },
        new("ResNet50", 25_636_712) { Trainable = 25_583_592, Classes = 1000 },
        new("MobileNetV2", 3_538_984) { Trainable = 3_504_872, Classes = 1000 },
        new("UNet", CountUNet()) { Classes = 2, Batch = 1 },
        new("LstmTextClassifier", 2_691_713) { Words = 20_000, Classes = 2, Axes = [40], Batch = 4, Steps = 3 },
        new("GruTextClassifier", 2_659_201) { Words = 20_000, Classes = 2, Axes = [40], Batch = 4, Steps = 3 },
        new("TransformerClassifier", 657_758) { Words = 20_000, Classes = 2, Batch = 4, Steps = 4 },
        new("MiniGpt", 10_939_168) { Words = 20_000, Classes = 20_000 },
        new("ConvAutoencoder", 28_353) { Batch = 4, Steps = 5 },
        new("WaveNet", CountWaveNet()) { Classes = 256, Axes = [100], Steps = 5 },
        new("TwoTowers", (41 + 26) * 64 + 2 * 65 * 16 + 2) { Classes = 2, Batch = 8, Steps = 5 },
    ];

    /// <summary>Two convolutions on each of five levels on the way down and four on the way up, each 3x3 with bias.</summary>
    private static long CountUNet()
    {
        static long Conv(long from, long to, long size) => from * to * size * size + to;
        long count = Conv(1, 64, 3) + Conv(64, 64, 3) + Conv(64, 1, 1);
        for (long channels = 64; channels < 1024; channels *= 2)
        {
            long twice = 2 * channels;
            count += Conv(channels, twice, 3) + Conv(twice, twice, 3);
            count += Conv(twice, channels, 2) + Conv(twice, channels, 3) + Conv(channels, channels, 3);
        }

        return count;
    }

    /// <summary>One convolution of 2 steps, six gates of two such and one of 1 step, and two of 1 step to the end.</summary>
    private static long CountWaveNet()
    {
        static long Conv(long from, long to, long steps) => steps * from * to + to;
        return Conv(1, 32, 2) + 6 * (2 * Conv(32, 32, 2) + Conv(32, 32, 1)) + Conv(32, 64, 1) + Conv(64, 256, 1);
    }
}
