using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ModelGen.Analyzers.Tests.Typing;

/// <summary>
/// Any layer behind any other, on any input, in blocks, branches and wrappers: mostly nonsense, as it comes about while somebody moves
/// layers about. With MODELGEN_FUZZ=full there are many more, others each time.
/// </summary>
public class RandomModelTests
{
    private const string Seed = "0N0XIzNsQ0O3";

    private static readonly string[] s_layers =
    [
        "Dense(1)", "Dense(16, Activation = Activation.ReLU)", "Dense(1, Activation = Activation.Softmax)", "Dense(4, Activation = Activation.Sigmoid)",
        "Dense(\"2*C\")", "Dense(8, UseBias = false)", "ReLU", "Softmax", "Softmax(Axis = 1)", "PReLU", "LeakyReLU", "Tanh", "Sigmoid",
        "Activation(Activation.Linear)", "Flatten", "Reshape(-1)", "Reshape(-1, 1)", "Reshape(4, 4)", "Reshape(1, -1)", "Permute(2, 1)", "Permute(2, 3, 1)",
        "RepeatVector(1)", "RepeatVector(3)", "Dropout(0)", "Dropout(0.9)", "Dropout(32)", "SpatialDropout1D(0.2)", "SpatialDropout2D(0.2)",
        "GaussianNoise(0.1)", "BatchNormalization", "BatchNormalization(Axis = 1)", "LayerNormalization", "GroupNormalization(Groups = 2)", "Rescaling(1)",
        "Conv1D(4, 3)", "Conv1D(4, 5, Padding = Padding.Causal, DilationRate = 2)", "Conv2D(4, 3)", "Conv2D(4, 3, Strides = 2, Padding = Padding.Same)",
        "Conv2D(4, 1, Strides = 3)", "Conv2D(4, new[] { 1, 7 })", "Conv2D(4, new[] { 3 })", "Conv2D(4, 3, Groups = 2)", "Conv3D(2, 2)", "Conv1DTranspose(3, 3)",
        "Conv2DTranspose(3, 3, Strides = 2)", "DepthwiseConv1D(3)", "DepthwiseConv2D(3, Padding = Padding.Same)", "SeparableConv1D(4, 3)",
        "SeparableConv2D(4, 3)", "MaxPooling1D(2)", "MaxPooling2D(2)", "MaxPooling2D(2, Strides = 3, Padding = Padding.Same)", "MaxPooling2D(1)",
        "AveragePooling2D(3)", "AveragePooling3D(2)", "GlobalMaxPooling1D", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "UpSampling1D(2)",
        "UpSampling2D(1)", "ZeroPadding1D(1)", "ZeroPadding2D(0)", "Cropping1D(9)", "Cropping2D(1)", "SimpleRNN(1)", "LSTM(8)", "LSTM(8, ReturnSequences = true)",
        "GRU(8, Activation = Activation.ReLU)", "GRU(8, Stateful = true, ReturnSequences = true)", "ConvLSTM2D(2, 3, Padding = Padding.Same)",
        "Bidirectional, LSTM(4)", "Bidirectional(MergeMode = Merge.Sum), GRU(4, ReturnSequences = true)", "TimeDistributed, Dense(4)",
        "TimeDistributed, Conv2D(4, 3)", "TimeDistributed, Flatten", "TimeDistributed, LSTM(1)", "TimeDistributed, MaxPooling2D(1)", "TimeDistributed",
        "SpectralNormalization, Dense(4)", "Embedding(100, 8)", "Embedding(100, 8, MaskZero = true)", "Masking", "PositionEmbedding(16)",
        "MultiHeadAttention(2, 4)", "Tap(\"seen\")", "From(\"seen\")", "Add(\"seen\")", "Concatenate(\"seen\")", "Output(\"one\")", "Use<First>", "Residual<First>",
        "Repeat<First>(2)", "Repeat<Second>(2, ShareWeights = true)", "Branches<First, Second>(Merge.Concatenate)", "Residual<Second>",
        "Dense(4, Allow = \"linear-stack\")",
    ];

    private static readonly string[] s_compiles =
    [
        "", "", ", Compile(Loss.MeanSquaredError, Optimizer.Adam)", ", Compile(Loss.CategoricalCrossentropy, Optimizer.Sgd, LearningRate = 2)",
        ", Compile(Loss.BinaryCrossentropy, Optimizer.Adam, FromLogits = true)", ", Compile(Loss.Hinge, Optimizer.Sgd, Nesterov = true), Target(2)",
        ", Compile(Loss.Poisson, Optimizer.RMSprop, LearningRate = 1e-9), Target(4, 4)", ", Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam), Target(1)",
    ];

    private static readonly Gen<string> s_input = Gen.OneOfConst("1", "2", "3", "4", "8", "28", "\"T\"").Array[1, 5].Select(axes => string.Join(", ", axes));

    private static readonly Gen<string> s_stack = Gen.OneOfConst(s_layers).Array[1, 6].Select(layers => string.Join(", ", layers));

    private static readonly Gen<string> s_models = Gen.Select(
        s_input, s_stack, Gen.OneOfConst(s_compiles), Gen.OneOfConst(s_layers), Gen.OneOfConst(s_layers), (input, layers, compile, first, second) =>
            $"using ModelGen;\n[Model({input}), {layers}{compile}]\npublic partial class M;\n"
            + $"[Block(\"*\", \"C\"), {first}] internal class First;\n[Block, {second}, ReLU] internal class Second;\n");

    [Fact]
    public async Task NothingThrows_AndFixesMend()
    {
        bool full = Environment.GetEnvironmentVariable("MODELGEN_FUZZ") == "full";
        ImmutableArray<DiagnosticAnalyzer> analyzers = TypingSession.NewAnalyzers();
        using var session = new TypingSession("using ModelGen;\n[Model(4), Dense(2)]\npublic partial class M;\n", analyzers);
        await s_models.SampleAsync(text => session.CheckAsync(text, thorough: true), iter: full ? 5000 : 300, seed: full ? null : Seed, threads: 1, print: text => text);
    }
}
