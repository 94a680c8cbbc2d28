using ModelGen.Generator.Declarations;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>Small models, each with something that has a gradient of its own: every activation, every loss with its options, every layer.</summary>
internal static partial class TestModels
{
    public static IReadOnlyDictionary<string, ModelDeclaration> OfActivations { get; } = Enum.GetValues<Activation>().ToDictionary(
        activation => $"{activation}", activation => Model([4], Compile(Loss.MeanSquaredError), Dense(5, activation), Dense(3)));

    public static IReadOnlyDictionary<string, ModelDeclaration> OfLosses { get; } = CreateOfLosses();

    public static IReadOnlyDictionary<string, ModelDeclaration> OfLayers { get; } = CreateOfLayers();

    /// <summary>Widths around the edges of the kernels' tiles, as one run of small products and beyond it.</summary>
    public static IReadOnlyDictionary<string, ModelDeclaration> OfSizes { get; } = new long[] { 1, 15, 16, 17, 31, 33, 48, 70 }.SelectMany(width =>
        new (string Name, ModelDeclaration Model)[]
        {
            ($"{width} wide", Model(
                [width], Compile(Loss.CategoricalCrossentropy), Dense(33, Activation.ReLU), Dense(width, Activation.ReLU), Dense(5, Activation.Softmax))),
            ($"{width} wide on steps", Model(
                [3, 5], Compile(Loss.MeanSquaredError), Dense(width, Activation.SiLU), Layer("BatchNormalization"), Layer("Flatten"), Dense(width))),
        }).ToDictionary(m => m.Name, m => m.Model);

    private static Dictionary<string, ModelDeclaration> CreateOfLosses()
    {
        Dictionary<string, ModelDeclaration> models = [];
        void Add(string name, Activation output, CompileDeclaration compile, long[]? input = null) =>
            models.Add(name, Model(input ?? [4], compile, Dense(5, Activation.Tanh), Dense(3, output)));
        foreach (Loss loss in Enum.GetValues<Loss>())
        {
            Add($"{loss}", Activation.Softplus, Compile(loss));
            Add($"{loss} on sequences", Activation.Sigmoid, Compile(loss), [2, 4]);
            Add($"{loss} of softmax", Activation.Softmax, Compile(loss));
        }

        foreach (Loss loss in Enum.GetValues<Loss>().Where(l => $"{l}".Contains("Crossentropy", StringComparison.Ordinal)))
        {
            Add($"{loss} from logits", Activation.Linear, Compile(loss, ("FromLogits", true)));
            if (loss != Loss.SparseCategoricalCrossentropy)
            {
                Add($"{loss} smoothed", Activation.Sigmoid, Compile(loss, ("LabelSmoothing", 0.1)));
            }
        }

        Add("Focal options", Activation.Sigmoid, Compile(Loss.BinaryFocalCrossentropy, ("Alpha", 0.3), ("Gamma", 1.5), ("ApplyClassBalancing", true)));
        Add("Huber delta", Activation.Linear, Compile(Loss.Huber, ("Delta", 0.3)));
        Add("Ignored class", Activation.Softmax, Compile(Loss.SparseCategoricalCrossentropy, ("IgnoreClass", 1)), [2, 4]);
        return models;
    }

    private static Dictionary<string, ModelDeclaration> CreateOfLayers()
    {
        Dictionary<string, ModelDeclaration> models = [];
        void Add(string name, long[] input, params LayerDeclaration[] layers) =>
            models.Add(name, Model(input, Compile(Loss.MeanSquaredError), [Dense(4), .. layers, Dense(2, Activation.Tanh)]));
        Add("PReLU", [3], Layer("PReLU"));
        Add("PReLU, shared middle axis", [2, 3, 3], Layer("PReLU", ("SharedAxes", new long[] { 2 })));
        Add("LeakyReLU", [3], Layer("LeakyReLU", ("NegativeSlope", 0.3)));
        Add("ELU", [3], Layer("ELU", ("Alpha", 0.7)));
        Add("ReLU, all options", [3], Layer("ReLU", ("MaxValue", 0.9), ("NegativeSlope", 0.2), ("Threshold", 0.1)));
        Add("Softmax, other axis", [3, 2], Layer("Softmax", ("Axis", 1)));
        Add("Permute", [3, 2], Layer("Permute", ("Dims", new long[] { 2, 1 })));
        Add("Reshape", [3, 2], Layer("Reshape", ("TargetShape", new long[] { 2, -1 })));
        Add("Flatten", [3, 2], Layer("Flatten"));
        Add("RepeatVector", [3], Layer("RepeatVector", ("N", 3)));
        Add("Dropout", [3], Layer("Dropout", ("Rate", 0.4)));
        Add("GaussianDropout", [3], Layer("GaussianDropout", ("Rate", 0.4)));
        Add("GaussianNoise", [3], Layer("GaussianNoise", ("Stddev", 0.4)));
        Add("Rescaling", [3], Layer("Rescaling", ("Scale", 0.5), ("Offset", 0.1)));
        Add("BatchNormalization", [3], Layer("BatchNormalization"));
        Add("BatchNormalization, axis 1", [2, 3], Layer("BatchNormalization", ("Axis", 1)));
        Add("BatchNormalization, neither scale nor center", [3], Layer("BatchNormalization", ("Scale", false), ("Center", false)));
        Add("BatchNormalization, frozen", [3], Layer("BatchNormalization", ("Trainable", false)));
        Add("Dense, frozen", [3], Layer("Dense", ("Units", 5), ("Trainable", false)));
        Add("LayerNormalization", [2, 3], Layer("LayerNormalization"));
        Add("LayerNormalization, two axes", [2, 3], Layer("LayerNormalization", ("Axes", new long[] { 1, 2 })));
        Add("LayerNormalization, first axis", [3, 2], Layer("LayerNormalization", ("Axis", 1)));
        Add("TimeDistributed", [3, 2], TimeDistributed(Dense(3, Activation.GELU)));
        Add("Dense without bias", [3], Layer("Dense", ("Units", 5), ("UseBias", false), ("Activation", Activation.SiLU)));

        // Each area of layers adds its own in its own file.
        Action<AddModel>[] areas = [AddAttention, AddBorders, AddConvolution, AddDepthwise, AddMerging, AddNormalization, AddPooling, AddRecurrent];
        foreach (Action<AddModel> area in areas)
        {
            area(Add);
        }

        foreach ((string name, ModelDeclaration model) in LookupModels().Concat(MaskedModels()))
        {
            models.Add(name, model);
        }

        return models;
    }

    /// <summary>Adds a small model around the layers under test: Dense(4) in front, which is trained through them, Dense(2) behind.</summary>
    private delegate void AddModel(string name, long[] input, params LayerDeclaration[] layers);
}
