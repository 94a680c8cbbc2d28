using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>Shapes, weights and mistakes of convolutions and their transposes.</summary>
public class ConvolutionLayerTests
{
    [Theory]
    [InlineData(10, 3, 1, 1, Padding.Valid, 8)]
    [InlineData(10, 3, 2, 1, Padding.Valid, 4)]
    [InlineData(10, 3, 1, 4, Padding.Valid, 2)]
    [InlineData(10, 3, 1, 4, Padding.Same, 10)]
    [InlineData(10, 3, 3, 1, Padding.Same, 4)]
    [InlineData(10, 3, 3, 1, Padding.Causal, 4)]
    [InlineData(3, 3, 1, 1, Padding.Valid, 1)]
    public void Conv_HasKerasLength(long length, long kernel, long strides, long dilation, Padding padding, long expected) => Assert.Equal(
        $"[{expected}, 5]",
        $"{Check([length, 2], Layer("Conv1D", ("Filters", 5), ("KernelSize", kernel), ("Strides", strides), ("DilationRate", dilation), ("Padding", padding))).Output}");

    [Theory]
    [InlineData(3, 2, 1, Padding.Valid, null, 9)]
    [InlineData(2, 3, 1, Padding.Valid, null, 12)]
    [InlineData(3, 2, 1, Padding.Valid, 1, 10)]
    [InlineData(3, 2, 1, Padding.Same, null, 8)]
    [InlineData(3, 2, 1, Padding.Same, 0, 7)]
    [InlineData(4, 3, 1, Padding.Same, 1, 10)]
    [InlineData(2, 1, 3, Padding.Valid, null, 7)]
    public void ConvTranspose_HasKerasLength(long kernel, long strides, long dilation, Padding padding, int? outputPadding, long expected)
    {
        (string, object)[] arguments =
        [
            ("Filters", 5), ("KernelSize", kernel), ("Strides", strides), ("DilationRate", dilation), ("Padding", padding),
            .. outputPadding is { } extra ? new (string, object)[] { ("OutputPadding", extra) } : [],
        ];
        Assert.Equal($"[{expected}, 5]", $"{Check([4, 2], Layer("Conv1DTranspose", arguments)).Output}");
    }

    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        CheckedModel model = Check(
            [8, 9, 4],
            Layer("Conv2D", ("Filters", 6), ("KernelSize", new long[] { 3, 2 }), ("Groups", 2)),
            Layer("Conv2DTranspose", ("Filters", 5), ("KernelSize", new long[] { 2 }), ("UseBias", false)));
        Assert.Equal(["conv2d.kernel [3, 2, 2, 6]", "conv2d.bias [6]"], model.Layers[0].Weights.Select(w => $"{w.Name} {w.Shape}"));
        Assert.Equal(["conv2d_transpose.kernel [2, 2, 5, 6]"], model.Layers[1].Weights.Select(w => $"{w.Name} {w.Shape}"));
        Assert.Equal((12.0, 36.0), model.Layers[0].Weights[0].Fans);
        Assert.Equal("Conv2D(6, 3x2, groups 2)", model.Layers[0].Describe());
    }

    [Fact]
    public void Window_ThatDoesNotFit_ShowsHowTheGridShrank()
    {
        LayerDeclaration conv = Layer("Conv2D", ("Filters", 8), ("KernelSize", new long[] { 3 }), ("Activation", Activation.ReLU));
        LayerDeclaration pool = Layer("MaxPooling2D");
        Expect(
            [28, 28, 1], Rules.WindowExceedsInput,
            "Conv2D(8, 3x3, ReLU) (layer 7 of 7 in M) [1, 1, 8]: the 3x3 window does not fit into 1x1. The grid shrank 28 -> 26 -> 13 -> 11 -> 5 -> 3 -> 1; "
            + "drop a pooling layer, make the window smaller, or use Padding.Same in the layers before (28 -> 28 -> 14 -> 14 -> 7 -> 7 -> 3 -> 3).",
            conv, pool, conv, pool, conv, pool, conv);
    }

    [Fact]
    public void Window_OnChannelsFirst_SaysSo() => Expect(
        [1, 28, 28], Rules.WindowExceedsInput,
        "Conv2D(8, 3x3) (layer 1 of 1 in M) [1, 28, 28]: the 3x3 window does not fit into 1x28. Model(1, 28, 28) looks like channels first; "
        + "the channels come last here: Model(28, 28, 1)?",
        Layer("Conv2D", ("Filters", 8), ("KernelSize", new long[] { 3 })));

    [Fact]
    public void Arguments_ThatCannotBe_AreNamed()
    {
        void Conv2D(Rule rule, string message, params (string, object)[] arguments) => Expect(
            [8, 8, 3], rule, message,
            Layer("Conv2D", [("Filters", 4), .. arguments.Any(a => a.Item1 == "KernelSize") ? [] : new (string, object)[] { ("KernelSize", new long[] { 3 }) }, .. arguments]));
        Conv2D(Rules.TupleArity, "Conv2D(4, 3x3x3) (layer 1 of 1 in M): kernelSize has 3 numbers (3, 3, 3), but needs one for all axes or 2, one for each.", ("KernelSize", new long[] { 3, 3, 3 }));
        Conv2D(Rules.TupleArity, "Conv2D(4, 3x3, stride 2) (layer 1 of 1 in M): strides has 1 number (2), but needs one for all axes or 2, one for each.", ("StridesByAxis", new long[] { 2 }));
        Conv2D(Rules.NonPositiveSize, "Conv2D(4, 3x3, stride 0) (layer 1 of 1 in M): strides is 0, but must be at least 1.", ("Strides", 0));
        Conv2D(Rules.StridesWithDilation, "Conv2D(4, 3x3, stride 2, dilation 2) (layer 1 of 1 in M): strides 2x2 and dilation 2x2 exclude each other. Leave one of them at 1.", ("Strides", 2), ("DilationRate", 2));
        Conv2D(
            Rules.CausalPaddingNot1D,
            "Conv2D(4, 3x3, causal) (layer 1 of 1 in M): causal padding keeps a step from seeing later ones, which only the convolutions of sequences (Conv1D, SeparableConv1D) have. "
            + "Use Padding.Same or Padding.Valid.",
            ("Padding", Padding.Causal));
        Conv2D(Rules.GroupsMismatch, "Conv2D(4, 3x3, groups 2) (layer 1 of 1 in M) [8, 8, 3]: gets 3 channels: 3 is not divisible by 2, the number of groups.", ("Groups", 2));
        Conv2D(Rules.GroupsMismatch, "Conv2D(4, 3x3, groups 3) (layer 1 of 1 in M): has 4 filters: 4 is not divisible by 3, the number of groups.", ("Groups", 3));
    }

    [Theory]
    [InlineData("Conv2D", "Conv2D(4, ?)", 2)]
    [InlineData("Conv2DTranspose", "Conv2DTranspose(4, ?)", 2)]
    [InlineData("Conv3D", "Conv3D(4, ?)", 3)]
    [InlineData("DepthwiseConv2D", "DepthwiseConv2D(?)", 2)]
    [InlineData("SeparableConv2D", "SeparableConv2D(4, ?)", 2)]
    [InlineData("ConvLSTM2D", "ConvLSTM2D(4, ?)", 2)]
    public void KernelSize_HasNoDefault(string kind, string description, int axes) => Expect(
        [.. Enumerable.Repeat(8L, kind == "ConvLSTM2D" ? 3 : axes), 3], Rules.NonPositiveSize,
        $"{description} (layer 1 of 1 in M): kernelSize is missing. Write one number for all axes or {axes}, one for each, for example 3.",
        Layer(kind, ("Filters", 4)));

    [Fact]
    public void OutputPadding_IsBelowTheStrides() => Expect(
        [8, 3], Rules.NonPositiveSize,
        "Conv1DTranspose(4, 3, stride 2, output padding 2) (layer 1 of 1 in M): outputPadding 2 must be below the strides 2: more would be places that no window reaches.",
        Layer("Conv1DTranspose", ("Filters", 4), ("KernelSize", 3), ("Strides", 2), ("OutputPadding", 2)));

    [Fact]
    public void Stateful_NeedsCausalPadding() => Expect(
        [8, 3], Rules.StatefulNeedsCausal,
        "Conv1D(4, 3) (layer 1 of 1 in M): Stateful = true goes on from the steps of the call before, which needs Padding.Causal; the first windows of each call would be missing.",
        Layer("Conv1D", ("Filters", 4), ("KernelSize", 3), ("Stateful", true)));

    private static CheckedModel Check(long[] input, params LayerDeclaration[] layers)
    {
        CheckedModel model = CheckedModel.Check(Model(input, null, layers));
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(f => f.Message)));
        return model;
    }

    private static void Expect(long[] input, Rule rule, string message, params LayerDeclaration[] layers)
    {
        Finding finding = Assert.Single(CheckedModel.Check(Model(input, null, layers)).Report.Findings);
        Assert.Equal(rule.Id, finding.Rule.Id);
        Assert.Equal(message, finding.Message);
    }
}
