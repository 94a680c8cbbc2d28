using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>Shapes, weights and mistakes of layers that treat each channel by itself: pools, depthwise convolutions, borders, enlarging.</summary>
public class ChannelwiseLayerTests
{
    [Theory]
    [InlineData(7, 2, null, Padding.Valid, 3)]
    [InlineData(7, 2, null, Padding.Same, 4)]
    [InlineData(7, 3, 2, Padding.Valid, 3)]
    [InlineData(7, 3, 1, Padding.Same, 7)]
    [InlineData(2, 3, 3, Padding.Same, 1)]
    public void Pool_HasKerasLength(long length, long size, int? strides, Padding padding, long expected)
    {
        (string, object)[] arguments =
        [
            ("PoolSize", new[] { size }), ("Padding", padding), .. strides is { } given ? new (string, object)[] { ("Strides", given) } : [],
        ];
        Assert.Equal($"[{expected}, {expected}, 3]", $"{Check([length, length, 3], Layer("MaxPooling2D", arguments)).Output}");
    }

    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        CheckedModel model = Check(
            [8, 9, 4],
            Layer("DepthwiseConv2D", ("KernelSize", new long[] { 3, 2 }), ("DepthMultiplier", 2)),
            Layer("SeparableConv2D", ("Filters", 5), ("KernelSize", new long[] { 3 }), ("Strides", 2), ("Padding", Padding.Same), ("UseBias", false)));
        Assert.Equal(["depthwise_conv2d.kernel [3, 2, 4, 2]", "depthwise_conv2d.bias [8]"], model.Layers[0].Weights.Select(w => $"{w.Name} {w.Shape}"));
        Assert.Equal(
            ["separable_conv2d.depthwise_kernel [3, 3, 8, 1]", "separable_conv2d.pointwise_kernel [1, 1, 8, 5]"],
            model.Layers[1].Weights.Select(w => $"{w.Name} {w.Shape}"));

        // As Keras counts: the channels are the inputs of every one of them.
        Assert.Equal((24.0, 12.0), model.Layers[0].Weights[0].Fans);
        Assert.Equal("[6, 8, 8]", $"{model.Layers[0].Output}");
        Assert.Equal("[3, 4, 5]", $"{model.Output}");
        Assert.Equal("DepthwiseConv2D(3x2, multiplier 2)", model.Layers[0].Describe());
        Assert.Equal("SeparableConv2D(5, 3x3, stride 2, same)", model.Layers[1].Describe());
    }

    [Theory]
    [InlineData("ZeroPadding2D", "Padding", new long[0], "[6, 8, 2]")]
    [InlineData("ZeroPadding2D", "Padding", new long[] { 2 }, "[8, 10, 2]")]
    [InlineData("ZeroPadding2D", "Padding", new long[] { 0, 3 }, "[4, 12, 2]")]
    [InlineData("ZeroPadding2D", "Padding", new long[] { 1, 2, 3, 4 }, "[7, 13, 2]")]
    [InlineData("Cropping2D", "Cropping", new long[0], "[4, 6, 2]")]
    [InlineData("Cropping2D", "Cropping", new long[] { 1 }, "[2, 4, 2]")]
    [InlineData("Cropping2D", "Cropping", new long[] { 1, 2, 0, 3 }, "[1, 3, 2]")]
    [InlineData("UpSampling2D", "Size", new long[0], "[8, 12, 2]")]
    [InlineData("UpSampling2D", "Size", new long[] { 3, 1 }, "[12, 6, 2]")]
    public void Sides_AreOneNumberOneAnAxisOrTwoAnAxis(string kind, string argument, long[] given, string expected) =>
        Assert.Equal(expected, $"{Check([4, 6, 2], Layer(kind, (argument, given))).Output}");

    [Fact]
    public void Cropping_ThatLeavesNothing_NamesTheAxis() => Expect(
        [4, 6, 2], Rules.CropExceedsInput,
        "Cropping2D(0, 3) (layer 1 of 1 in M) [4, 6, 2]: axis 2 (width) has 6 places, and cropping 3 before and 3 behind leaves none. Crop fewer than 6 in all.",
        Layer("Cropping2D", ("Cropping", new long[] { 0, 3 })));

    [Fact]
    public void Sides_OfAWrongNumber_AreRefused() => Expect(
        [4, 6, 2], Rules.TupleArity,
        "ZeroPadding2D(1, 2, 3) (layer 1 of 1 in M): padding has 3 numbers (1, 2, 3), but needs one for all sides, 2, one for each axis, or 4, before and behind each axis.",
        Layer("ZeroPadding2D", ("Padding", new long[] { 1, 2, 3 })));

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
