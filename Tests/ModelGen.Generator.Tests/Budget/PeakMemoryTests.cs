using System.Globalization;
using System.Text.RegularExpressions;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Architectures;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Tests;
using Xunit.Abstractions;

namespace ModelGen.Generator.Tests.Budget;

/// <summary>The memory that budgets compare, found layer by layer, against what the generated code asks for, planned op by op.</summary>
public sealed partial class PeakMemoryTests(ITestOutputHelper output)
{
    public static TheoryData<string> Networks => [.. KnownArchitecture.All.Where(known => known.Axes.Length == 0).Select(known => known.Name)];

    /// <summary>Bytes that vectors of a few values may add, each of which takes 64 at least: they count in the smallest models only.</summary>
    private const long Vectors = 512;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Networks_need_what_is_planned(string name)
    {
        CheckedModel model = CheckedSource.Class(KnownArchitecture.All.Single(known => known.Name == name).Source, $"ArchitecturesSample.{name}");
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer));
        AssertClose(name, model, Planned(model, graph));
    }

    /// <summary>Models whose tensors are larger than their weights.</summary>
    [Theory]
    [InlineData("500, 32", "LSTM(32, ReturnSequences = true), LSTM(32, ReturnSequences = true), Dense(4)")]
    [InlineData("500, 32", "Bidirectional, GRU(32, ReturnSequences = true), SimpleRNN(8)")]
    [InlineData("500, 32", "MultiHeadAttention(4, 8), Dense(4)")]
    [InlineData("500, 32", "Dense(32), MultiHeadAttention(4, 8), Dense(4)")]
    [InlineData("500, 32", "Dense(32), Masking, MultiHeadAttention(4, 8, UseCausalMask = true), Dense(4)")]
    [InlineData("500, 32", "Dense(32), GroupedQueryAttention(8, 8, 2), Dense(4)")]
    [InlineData("500, 32", "Dense(32), Attention, Dense(4)")]
    [InlineData("500, 32", "Dense(32), Attention(UseCausalMask = true), Dense(4)")]
    [InlineData("50, 32", "Dense(32), AdditiveAttention, Dense(4)")]
    [InlineData("64, 64, 3", "ZeroPadding2D(3), Conv2D(16, 7), GroupNormalization(Groups = 4), ReLU, Cropping2D(2), Conv2D(4, 3)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), LayerNormalization(Axes = new[] { 1, 3 }), ReLU, Conv2D(4, 3)")]
    [InlineData("64, 64, 3", "SeparableConv2D(16, 3), ReLU, SeparableConv2D(16, 3, DepthMultiplier = 2), ReLU, GlobalAveragePooling2D")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), DepthwiseConv2D(3, DepthMultiplier = 2), ReLU, GlobalAveragePooling2D")]
    [InlineData("64, 64, 3", "UpSampling2D(2), Conv2D(4, 3), UpSampling2D(2, Interpolation = Interpolation.Bilinear), Conv2D(1, 1)")]
    [InlineData("10, 32, 32, 3", "ConvLSTM2D(8, 3, Padding = Padding.Same, ReturnSequences = true), ConvLSTM2D(8, 3), Flatten, Dense(2)")]
    [InlineData("10, 32, 32, 3", "TimeDistributed, Conv2D(8, 3), TimeDistributed, GlobalAveragePooling2D, LSTM(8)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), Permute(3, 1, 2), Softmax(Axis = 1), Flatten, Dense(3)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3, Activation = Activation.Softmax), Flatten, Dense(3)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), UnitNormalization, Flatten, Dense(3)")]
    [InlineData("64, 64, 3", "Conv2DTranspose(16, 3, Strides = 2), ReLU, Conv2DTranspose(8, 3), Conv2D(1, 1)")]
    [InlineData("64, 16", "Conv1D(16, 3, Padding = Padding.Causal, Stateful = true), ReLU, LSTM(16, Stateful = true), Dense(3)")]
    [InlineData("64", "Dense(512), ReLU, Dense(512), ReLU, Dense(10)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), Tap(\"a\"), Conv2D(16, 3, Padding = Padding.Same), Concatenate(\"a\"), BatchNormalization, ReLU, Conv2D(1, 1)")]
    [InlineData("64, 64, 3", "Conv2D(16, 3), Tap(\"a\"), Output(\"x\"), From(\"a\"), MaxPooling2D(2), Output(\"y\")")]
    public void Layers_need_what_the_generated_code_asks_for(string input, string layers)
    {
        CheckedModel model = CheckedSource.Layers(input, layers);
        string code = ModelBuild.Generate($"using ModelGen;\n[Model({input}), {layers}] public partial class M;").Files.Values.Single();
        long floats = Number(ParameterLength(), code) + Number(FixedScratch(), code) + Number(SampleScratch(), code)
            + (model.Layers.Any(layer => layer.IsStateful) ? Number(StateLength(), code) : 0);
        AssertClose(layers, model, (floats + model.Input!.Size.Constant!.Value + model.Output!.Size.Constant!.Value) * sizeof(float));
    }

    [Fact]
    public void Every_small_model_needs_what_is_planned() => Assert.All(TestModels.OfLayers.Concat(TestModels.OfActivations), named =>
    {
        CheckedModel model = CheckedModel.Check(named.Value);
        if (model.Axes.All.Count == 0)
        {
            AssertClose(named.Key, model, Planned(model, GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer))));
        }
    });

    [Fact]
    public void What_layers_have_a_share_in_is_all_but_the_input_and_the_output()
    {
        CheckedModel model = CheckedSource.Layers("28, 28, 1", "Conv2D(8, 3), ReLU, MaxPooling2D(2), Flatten, Dense(10, Activation = Activation.Softmax)");
        PeakMemory memory = PeakMemory.Of(model)!;
        Assert.Equal(memory.Bytes - ((784 + 10) * sizeof(float)), memory.BytesByLayer.Sum());

        // Two places: 26·26·8 values that ReLU changes where they lie, and 13·13·8, rounded up to 64 bytes; the softmax works in the first.
        Assert.Equal([((9 * 16) + 16 + (26 * 26 * 8)) * 4, 0, ((13 * 13 * 8) + 8) * 4, 0, ((13 * 13 * 8 * 16) + 16) * 4], memory.BytesByLayer);
    }

    /// <summary>More than a number holds is as much as is counted.</summary>
    [Fact]
    public void More_than_a_number_holds_is_bounded() =>
        Assert.InRange(PeakMemory.Of(CheckedSource.Layers("1000000000, 1", "AdditiveAttention, AdditiveAttention"))!.Bytes, 1L << 40, long.MaxValue - 1);

    [Fact]
    public void Axes_whose_length_is_known_only_at_the_call_leave_it_unknown() => Assert.Null(PeakMemory.Of(CheckedSource.Layers("\"T\", 8", "Dense(4)")));

    /// <summary>Within a sixth.</summary>
    private void AssertClose(string name, CheckedModel model, long planned)
    {
        long found = PeakMemory.Of(model)!.Bytes;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)found / planned:F3} {found:N0} found, {planned:N0} planned: {name}"));
        Assert.True(Math.Abs(found - planned) <= (planned / 6) + Vectors, $"{name}: {found} found, {planned} planned");
    }

    private static long Planned(CheckedModel model, ModelGraph graph)
    {
        MemoryPlan plan = MemoryPlan.Make(graph, SmallMatMuls.Find(graph).Values);
        long state = graph.StateLayout.Sum(kept => (kept.Shape.Size.Constant!.Value + 15) / 16 * 16);
        long parameters = new WeightPlan(model.Layers.SelectMany(layer => layer.Weights)).ParameterLength;
        return (parameters + plan.Fixed.Constant!.Value + plan.PerSample.Constant!.Value + state + model.Input!.Size.Constant!.Value + model.Output!.Size.Constant!.Value)
            * sizeof(float);
    }

    private static long Number(Regex place, string code) => long.Parse(place.Match(code).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ParameterLength = (\d+),")]
    private static partial Regex ParameterLength();

    [GeneratedRegex(@"InferScratch\(ref readonly int sizes\) => new global::ModelGen.Kernels.ScratchSize\((\d+), \d+\)")]
    private static partial Regex FixedScratch();

    [GeneratedRegex(@"InferScratch\(ref readonly int sizes\) => new global::ModelGen.Kernels.ScratchSize\(\d+, (\d+)\)")]
    private static partial Regex SampleScratch();

    [GeneratedRegex(@"long StateLength\(ref readonly int sizes\) => (\d+);")]
    private static partial Regex StateLength();
}
