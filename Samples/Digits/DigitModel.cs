using ModelGen;

namespace DigitsSample;

/// <summary>One of the networks that read digits. Both take the same 784 gray values of an image.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Epochs">How often it should go through the training images.</param>
/// <param name="Create">Makes one from a seed.</param>
/// <param name="Summary">Its table of layers.</param>
/// <param name="Diagram">Its picture.</param>
internal sealed record DigitModel(string Name, int Epochs, Func<int, Model> Create, Func<string> Summary, Func<Diagram> Diagram)
{
    private static readonly DigitModel[] s_all =
    [
        new("mlp", 10, seed => new DigitNet(seed), () => DigitNet.Summary, () => DigitNet.Diagram),
        new("cnn", 5, seed => new DigitConvNet(seed), () => DigitConvNet.Summary, () => DigitConvNet.Diagram),
    ];

    /// <summary>The model of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DigitModel Find(string name) => s_all.FirstOrDefault(model => model.Name == name)
        ?? throw new ArgumentException($"There is no model '{name}'; there are {string.Join(", ", s_all.Select(model => model.Name))}.");
}
