using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Architectures;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Tests;

/// <summary>Operations of one sample by the convention of <see cref="Layer.Flops"/>, each counted by hand.</summary>
public class FlopsTests
{
    [Theory]
    [InlineData("8", "Dense(16)", 2 * 8 * 16)]
    [InlineData("3, 2", "Dense(16, Activation = Activation.ReLU)", 2 * 3 * 2 * 16)]
    [InlineData("28, 28, 1", "Conv2D(8, 3)", 2 * 26 * 26 * 8 * 9)]
    [InlineData("32, 32, 8", "Conv2D(16, 3, Padding = Padding.Same, Strides = 2, Groups = 4)", 2 * 16 * 16 * 16 * 9 * 2)]
    [InlineData("100, 4", "Conv1D(6, 5, Padding = Padding.Causal, DilationRate = 2)", 2 * 100 * 6 * 5 * 4)]
    [InlineData("4, 4, 4, 2", "Conv3D(3, 2)", 2 * 27 * 3 * 8 * 2)]
    [InlineData("10, 2", "Conv1DTranspose(3, 4)", 2 * 10 * 2 * 4 * 3)]
    [InlineData("5, 5, 4", "Conv2DTranspose(3, 2, Strides = 2)", 2 * 25 * 4 * 4 * 3)]
    [InlineData("3, 3, 3, 4", "Conv3DTranspose(2, 2, Padding = Padding.Same)", 2 * 27 * 4 * 8 * 2)]
    [InlineData("10, 4", "DepthwiseConv1D(3)", 2 * 8 * 4 * 3)]
    [InlineData("8, 8, 4", "DepthwiseConv2D(3, DepthMultiplier = 2, Padding = Padding.Same)", 2 * 64 * 4 * 2 * 9)]
    [InlineData("10, 4", "SeparableConv1D(6, 3)", 2 * 8 * (3 * 4 + 4 * 6))]
    [InlineData("8, 8, 4", "SeparableConv2D(6, 3, Padding = Padding.Same, DepthMultiplier = 2)", 2 * 64 * (9 * 8 + 8 * 6))]
    [InlineData("10, 3", "SimpleRNN(4)", 2 * 10 * (3 * 4 + 4 * 4))]
    [InlineData("10, 3", "LSTM(4, ReturnSequences = true)", 2 * 10 * 4 * (3 * 4 + 4 * 4))]
    [InlineData("10, 3", "GRU(4)", 2 * 10 * 3 * (3 * 4 + 4 * 4))]
    [InlineData("10, 3", "Bidirectional, LSTM(4)", 2 * 2 * 10 * 4 * (3 * 4 + 4 * 4))]
    [InlineData("5, 8, 8, 3", "ConvLSTM2D(4, 3, Padding = Padding.Same)", 2 * 5 * 64 * 4 * (9 * 3 * 4 + 9 * 4 * 4))]
    [InlineData("10, 16", "MultiHeadAttention(2, 8)", 2 * (4 * 10 * 16 * 16 + 2 * 2 * 10 * 10 * 8))]
    [InlineData("10, 16", "MultiHeadAttention(2, 8, ValueDim = 4)", 2 * (2 * 10 * 16 * 16 + 2 * 10 * 16 * 8 + 2 * 10 * 10 * (8 + 4)))]
    [InlineData("10, 16", "GroupedQueryAttention(8, 4, 2)", 2 * (2 * 10 * 16 * 32 + 2 * 10 * 16 * 16 + 2 * 4 * 10 * 10 * 8))]
    [InlineData("10, 16", "Tap(\"x\"), Dense(8), Flatten, Dense(20), Reshape(5, 4), Tap(\"v\"), From(\"x\"), MultiHeadAttention(2, 8, Value = \"v\")", 2 * (2 * 10 * 16 * 16 + 2 * 5 * 4 * 16 + 2 * 2 * 10 * 5 * 8))]
    [InlineData("10, 16", "Attention", 2 * 2 * 10 * 10 * 16)]
    [InlineData("10, 16", "AdditiveAttention", 2 * 2 * 10 * 10 * 16)]
    [InlineData("6", "Tap(\"a\"), Dense(6), Dot(\"a\", 1)", 2 * 6)]
    [InlineData("4, 8", "TimeDistributed, Dense(3)", 2 * 4 * 8 * 3)]
    [InlineData("3, 8, 8, 2", "TimeDistributed, MaxPooling2D(2)", 3 * 16 * 2 * 4)]
    [InlineData("8", "SpectralNormalization, Dense(4)", 2 * 8 * 4)]
    public void Kernels_count_two_for_each_multiply_add(string input, string layers, long expected) => Expect(input, layers, expected);

    [Theory]
    [InlineData("8, 8, 4", "MaxPooling2D(2)", 16 * 4 * 4)]
    [InlineData("10, 3", "AveragePooling1D(3, Strides = 1, Padding = Padding.Same)", 10 * 3 * 3)]
    [InlineData("4, 4, 4, 2", "MaxPooling3D(2)", 8 * 2 * 8)]
    [InlineData("8, 8, 4", "GlobalAveragePooling2D", 8 * 8 * 4)]
    [InlineData("4, 4, 4, 2", "GlobalMaxPooling3D(KeepDims = true)", 4 * 4 * 4 * 2)]
    public void Pools_count_one_for_each_cell_of_a_window(string input, string layers, long expected) => Expect(input, layers, expected);

    [Theory]
    [InlineData("6", "BatchNormalization", 6)]
    [InlineData("4, 6", "LayerNormalization", 24)]
    [InlineData("4, 8", "GroupNormalization(Groups = 4)", 32)]
    [InlineData("4, 6", "RMSNormalization", 24)]
    [InlineData("4, 6", "UnitNormalization", 24)]
    [InlineData("6", "ReLU", 6)]
    [InlineData("6", "Softmax", 6)]
    [InlineData("6", "PReLU", 6)]
    [InlineData("6", "Activation(Activation.Tanh)", 6)]
    [InlineData("6", "Rescaling(2)", 6)]
    [InlineData("10, 8", "PositionEmbedding(10)", 80)]
    [InlineData("10, 8", "SinePositionEncoding", 80)]
    [InlineData("10, 8", "Masking", 80)]
    [InlineData("4, 4, 2", "UpSampling2D(2, Interpolation = Interpolation.Bilinear)", 8 * 8 * 2)]
    [InlineData("6", "Tap(\"a\"), Dense(6), Add(\"a\")", 6)]
    [InlineData("4, 6", "Tap(\"a\"), Dense(1), Multiply(\"a\")", 24)]
    public void What_else_computes_counts_one_for_each_value(string input, string layers, long expected) => Expect(input, layers, expected);

    [Theory]
    [InlineData("4, 6", "Flatten")]
    [InlineData("4, 6", "Reshape(6, 4)")]
    [InlineData("4, 6", "Permute(2, 1)")]
    [InlineData("6", "RepeatVector(3)")]
    [InlineData("4, 6", "ZeroPadding1D(1)")]
    [InlineData("4, 6", "Cropping1D(1)")]
    [InlineData("4, 4, 2", "UpSampling2D(2)")]
    [InlineData("6", "Dropout(0.5)")]
    [InlineData("6", "GaussianNoise(0.1)")]
    [InlineData("6", "ActivityRegularization(L2 = 0.1)")]
    [InlineData("6", "Activation(Activation.Linear)")]
    [InlineData("10", "Embedding(50, 8)")]
    [InlineData("6", "Tap(\"a\"), Dense(6), Concatenate(\"a\")")]
    public void What_moves_values_or_works_in_training_only_counts_nothing(string input, string layers) => Expect(input, layers, 0);

    [Theory]
    [InlineData("\"T\", 8", "Dense(4)", "T * 64")]
    [InlineData("\"T\", 8", "LSTM(4)", "T * 384")]
    [InlineData("\"T\", 8", "Conv1D(4, 3)", "T * 192 - 384")]
    [InlineData("\"T\", 16", "Attention", "T * T * 64")]
    [InlineData("\"T\", 16", "MultiHeadAttention(2, 8)", "T * T * 64 + T * 2048")]
    [InlineData("\"H%2\", 6, 3", "MaxPooling2D(2)", "H * 18")]
    public void Named_axes_stay_names(string input, string layers, string expected) =>
        Assert.Equal(expected, CheckedSource.Layers(input, layers).Layers[^1].Flops.ToString());

    [Fact]
    public void Text_of_named_axes_has_separators() => Assert.Equal(
        "T * T * 64 + T * 2,048", CheckedSource.Layers("\"T\", 16", "MultiHeadAttention(2, 8)").Layers[^1].Flops.ToGroupedString());

    /// <summary>More than a number holds is as much as is counted, and so is the sum of many.</summary>
    [Fact]
    public void More_than_a_number_holds_is_bounded()
    {
        CheckedModel model = CheckedSource.Layers("1000000000, 1", "Attention, Attention, Attention");
        Assert.InRange(ModelCost.Flops(model.Layers).Constant!.Value, 3 * (long.MaxValue / 10_001), 3 * (long.MaxValue / 10_000));
    }

    /// <summary>
    /// Multiply-adds in millions as published. VGG-16: 15.5 billion (He et al. 2015 count 15.3 without the dense layers). ResNet-18 and
    /// ResNet-50: 1.8 and 3.8 billion (He et al. 2015, table 1; 3.86 with the stride in the 1x1 convolution and the last layer).
    /// MobileNetV2: 300 million (Sandler et al. 2018, table 4). LeNet-5 with all maps connected: 416,520, counted by hand.
    /// </summary>
    [Theory]
    [InlineData("Vgg16", 15_500, 50)]
    [InlineData("ResNet18", 1_800, 50)]
    [InlineData("ResNet50", 3_850, 50)]
    [InlineData("MobileNetV2", 300, 3)]
    [InlineData("LeNet5", 0.41652, 0)]
    public void Networks_have_the_published_number_of_multiply_adds(string name, double millions, double within)
    {
        CheckedModel model = CheckedSource.Class(KnownArchitecture.All.Single(known => known.Name == name).Source, $"ArchitecturesSample.{name}");
        double found = ModelCost.Flops(model.Layers.Where(layer => layer.IsWeightLayer)).Constant!.Value / 2 / 1e6;
        Assert.InRange(found, millions - within, millions + within);
    }

    private static void Expect(string input, string layers, long expected) =>
        Assert.Equal(expected, CheckedSource.Layers(input, layers).Layers[^1].Flops.Constant);
}
