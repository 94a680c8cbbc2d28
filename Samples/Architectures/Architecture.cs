using ModelGen;

namespace ArchitecturesSample;

/// <summary>A model of the sample: what its class knows without an instance, which would take the memory for all weights.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Summary">Its table of layers.</param>
/// <param name="Diagram">Its picture.</param>
internal sealed record Architecture(string Name, IReadOnlyList<LayerInfo> Layers, Func<string> Summary, Func<Diagram> Diagram)
{
    /// <summary>All models, in the order in which they were published.</summary>
    public static IReadOnlyList<Architecture> All { get; } =
    [
        new(nameof(LeNet5), LeNet5.Layers, () => LeNet5.Summary, () => LeNet5.Diagram),
        new(nameof(AlexNet), AlexNet.Layers, () => AlexNet.Summary, () => AlexNet.Diagram),
        new(nameof(Vgg16), Vgg16.Layers, () => Vgg16.Summary, () => Vgg16.Diagram),
        new(nameof(UNet), UNet.Layers, () => UNet.Summary, () => UNet.Diagram),
        new(nameof(ResNet18), ResNet18.Layers, () => ResNet18.Summary, () => ResNet18.Diagram),
        new(nameof(ResNet50), ResNet50.Layers, () => ResNet50.Summary, () => ResNet50.Diagram),
        new(nameof(WaveNet), WaveNet.Layers, () => WaveNet.Summary, () => WaveNet.Diagram),
        new(nameof(TransformerClassifier), TransformerClassifier.Layers, () => TransformerClassifier.Summary, () => TransformerClassifier.Diagram),
        new(nameof(MobileNetV2), MobileNetV2.Layers, () => MobileNetV2.Summary, () => MobileNetV2.Diagram),
        new(nameof(MiniGpt), MiniGpt.Layers, () => MiniGpt.Summary, () => MiniGpt.Diagram),
        new(nameof(LstmTextClassifier), LstmTextClassifier.Layers, () => LstmTextClassifier.Summary, () => LstmTextClassifier.Diagram),
        new(nameof(GruTextClassifier), GruTextClassifier.Layers, () => GruTextClassifier.Summary, () => GruTextClassifier.Diagram),
        new(nameof(ConvAutoencoder), ConvAutoencoder.Layers, () => ConvAutoencoder.Summary, () => ConvAutoencoder.Diagram),
        new(nameof(TwoTowers), TwoTowers.Layers, () => TwoTowers.Summary, () => TwoTowers.Diagram),
    ];

    /// <summary>The number of values in all weights.</summary>
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    /// <summary>Operations of one sample's forward pass; null where they depend on a length that is known only at the call.</summary>
    public long? Flops => Layers.Any(layer => layer.Flops < 0) ? null : Layers.Sum(layer => layer.Flops);

    /// <summary>The shapes that go in, in the order of the model's inputs: the layers that read input i say −1 − i.</summary>
    public IEnumerable<Shape> Inputs => Layers
        .SelectMany(layer => layer.Inputs.Where(source => source < 0).Take(1).Select(source => (Source: source, layer.InputShape)))
        .DistinctBy(input => input.Source)
        .OrderByDescending(input => input.Source)
        .Select(input => input.InputShape);

    /// <summary>The shape that comes out.</summary>
    public Shape Output => Layers[^1].OutputShape;

    /// <summary>The model of this name, in any case.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Architecture Find(string name) =>
        All.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no model '{name}'; there are {string.Join(", ", All.Select(a => a.Name))}.");
}
