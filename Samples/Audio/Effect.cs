using ModelGen;

namespace AudioSample;

/// <summary>A network that learns the amplifier: a model of stretches to train, and one of single samples with the same weights to play.</summary>
/// <param name="Name">What it is called on the command line and in the names of files.</param>
/// <param name="Summary">Its table of layers.</param>
/// <param name="Create">Makes the model to train from a seed.</param>
/// <param name="CreateStream">Makes the model to play.</param>
internal sealed record Effect(string Name, Func<string> Summary, Func<int, Model> Create, Func<Model> CreateStream)
{
    private static readonly Effect[] s_all =
    [
        new("lstm", () => LstmAmplifier.Summary, seed => new LstmAmplifier(seed), () => new LstmAmplifierStream()),
        new("conv", () => ConvAmplifier.Summary, seed => new ConvAmplifier(seed), () => new ConvAmplifierStream()),
    ];

    /// <summary>The network of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Effect Find(string name) => s_all.FirstOrDefault(effect => effect.Name == name)
        ?? throw new ArgumentException($"There is no model '{name}'; there are {string.Join(", ", s_all.Select(effect => effect.Name))}.");

    /// <summary>A model to play with the weights of one that was trained.</summary>
    public Model StreamOf(Model trained)
    {
        Model stream = CreateStream();
        stream.CopyWeightsFrom(trained);
        return stream;
    }
}
