using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Rules about grids of places, on and just beyond their limits: MG3002, MG3005, MG3006, MG5005 and MG5006 for pools, MG5009.</summary>
public class GridRuleTests
{
    private const string End = ", Flatten, Dense(1)";

    [Theory]
    [InlineData("Model(1, 28, 28), {|MG3002:Conv2D(8, 1, Activation = Activation.ReLU)|}")]
    [InlineData("Model(3, 8, 8), Rescaling(0.5), Dropout(0.1), {|MG3002:Conv2D(8, 3, Activation = Activation.ReLU)|}")]
    [InlineData("Model(4, 64, 64), {|MG3002:MaxPooling2D|}")]
    [InlineData("Model(4, 64, 64), {|MG3002:DepthwiseConv2D(3)|}, ReLU")]
    [InlineData("Model(2, 28, 28), Conv2D(8, 2, Activation = Activation.ReLU)")]
    [InlineData("Model(5, 28, 28), Conv2D(8, 3, Activation = Activation.ReLU)")]
    [InlineData("Model(3, 7, 28), Conv2D(8, 3, Activation = Activation.ReLU)")]
    [InlineData("Model(3, 28, 7), Conv2D(8, 3, Activation = Activation.ReLU)")]
    [InlineData("Model(4, 84, 84), Permute(2, 3, 1), Conv2D(32, 8, Strides = 4, Activation = Activation.ReLU)")]
    [InlineData("Model(3, 28, 28), Flatten, Dense(8, Activation = Activation.ReLU), RepeatVector(2)")]
    [InlineData("Model(3, 28, 28), Conv2D(8, 3, Activation = Activation.ReLU, Allow = \"channels-first-input\")")]
    [InlineData("Model(\"H\", 28, 28), Conv2D(8, 3, Activation = Activation.ReLU), GlobalAveragePooling2D, RepeatVector(2)")]
    public Task Channels_first_input(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(1, 1, 8), {|MG3005:Conv2D(8, 3, Padding = Padding.Same)|}, ReLU")]
    [InlineData("Model(2, 2, 8), Conv2D(8, 3, Padding = Padding.Same), ReLU")]
    [InlineData("Model(2, 2, 8), {|MG3005:Conv2D(8, 4, Padding = Padding.Same)|}, ReLU")]
    [InlineData("Model(3, 2, 8), {|MG3005:Conv2D(8, 4, Padding = Padding.Same)|}, ReLU")]
    [InlineData("Model(3, 3, 8), Conv2D(8, 5, Padding = Padding.Same), ReLU")]
    [InlineData("Model(3, 8), {|MG3005:Conv1D(8, 3, DilationRate = 3, Padding = Padding.Same)|}, ReLU")]
    [InlineData("Model(3, 8), Conv1D(8, 3, DilationRate = 2, Padding = Padding.Same), ReLU")]
    [InlineData("Model(3, 8), Conv1D(8, 3, DilationRate = 3, Padding = Padding.Causal), ReLU")]
    [InlineData("Model(2, 2, 8), {|MG3005:DepthwiseConv2D(5, Padding = Padding.Same)|}, ReLU")]
    [InlineData("Model(1, 1, 8), Conv2D(8, 1, Padding = Padding.Same), ReLU")]
    [InlineData("Model(1, 1, 8), Conv2DTranspose(8, 3, Padding = Padding.Same), ReLU")]
    [InlineData("Model(\"T\", 8), Conv1D(8, 9, Padding = Padding.Same), ReLU, GlobalMaxPooling1D, RepeatVector(2)")]
    public Task Kernel_mostly_padding(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(30, 30, 3), {|MG3006:Conv2D(8, 3, Strides = 4)|}, ReLU")]
    [InlineData("Model(30, 30, 3), Conv2D(8, 3, Strides = 3), ReLU")]
    [InlineData("Model(30, 30, 3), Conv2D(8, 1, Strides = 2), ReLU")]
    [InlineData("Model(30, 30, 3), {|MG3006:Conv2D(8, new[] { 3, 2 }, StridesByAxis = [3, 3])|}, ReLU")]
    [InlineData("Model(200, 4), {|MG3006:MaxPooling1D(2, Strides = 5)|}")]
    [InlineData("Model(200, 4), AveragePooling1D(5)")]
    [InlineData("Model(30, 30, 3), Conv2DTranspose(8, 2, Strides = 3), ReLU")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, {|MG3006:Conv1D(8, 2, Strides = 3)|}, ReLU")]
    public Task Stride_skips_input(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(8, 8, 3), {|MG5005:MaxPooling2D(1)|}")]
    [InlineData("Model(8, 8, 3), {|MG5005:AveragePooling2D(1, Strides = 1)|}")]
    [InlineData("Model(8, 8, 3), MaxPooling2D(1, Strides = 2)")]
    [InlineData("Model(8, 8, 3), MaxPooling2D(2, Strides = 1)")]
    [InlineData("Model(1, 1, 8), {|MG5005:MaxPooling2D(2, Padding = Padding.Same)|}")]
    [InlineData("Model(1, 1, 8), {|MG5005:MaxPooling2D(3, Strides = 1, Padding = Padding.Same)|}")]
    [InlineData("Model(1, 2, 8), MaxPooling2D(2, Padding = Padding.Same)")]
    [InlineData("Model(8, 8, 3), {|MG5005:UpSampling2D(1)|}")]
    [InlineData("Model(8, 8, 3), UpSampling2D(2, 1)")]
    [InlineData("Model(8, 8, 3), {|MG5005:ZeroPadding2D(0)|}")]
    [InlineData("Model(8, 8, 3), ZeroPadding2D(0, 1)")]
    [InlineData("Model(8, 8, 3), {|MG5005:Cropping2D(0)|}")]
    [InlineData("Model(8, 8, 3), Cropping2D(0, 0, 0, 1)")]
    [InlineData("Model(8, 8, 3), {|MG5005:SpatialDropout2D(0)|}")]
    [InlineData("Model(8, 8, 3), {|MG5005:GaussianNoise(0)|}")]
    public Task Pools_and_borders_without_effect(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(3, 8), {|MG5006:MaxPooling1D|}")]
    [InlineData("Model(15, 8), {|MG5006:MaxPooling1D(8)|}")]
    [InlineData("Model(8, 8), {|MG5006:MaxPooling1D(3)|}")]
    [InlineData("Model(9, 8), MaxPooling1D(2)")]
    [InlineData("Model(13, 8), MaxPooling1D(5)")]
    [InlineData("Model(5, 8), MaxPooling1D(2)")]
    [InlineData("Model(3, 8), MaxPooling1D(2, Padding = Padding.Same)")]
    [InlineData("Model(7, 7, 8), MaxPooling2D(3, Strides = 2)")]
    [InlineData("Model(8, 3, 8), {|MG5006:AveragePooling2D|}")]
    public Task Pooling_drops_edge(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(28, 28, 1), {|MG5009:Conv2D(64, 3, Padding = Padding.Same)|}, MaxPooling2D, Conv2D(32, 3), ReLU")]
    [InlineData("Model(28, 28, 1), {|MG5009:Conv2D(64, 3, Padding = Padding.Same)|}, GlobalMaxPooling2D, RepeatVector(2)")]
    [InlineData("Model(28, 28, 1), Conv2D(64, 3, Padding = Padding.Same), ReLU, MaxPooling2D, Conv2D(32, 3), ReLU")]
    [InlineData("Model(28, 28, 1), Conv2D(64, 3, Padding = Padding.Same), MaxPooling2D, ReLU, Conv2D(32, 3), ReLU")]
    [InlineData("Model(28, 28, 1), {|MG4012:Conv2D(64, 3, Padding = Padding.Same)|}, AveragePooling2D, Conv2D(32, 3), ReLU")]
    public Task Max_pooling_as_only_nonlinearity(string attributes) => Verify.AttributesAsync(attributes + End);

    [Theory]
    [InlineData("Model(32, 32, 3), {|MG4012:Conv2D(32, 3, Padding = Padding.Same)|}, Conv2D(64, 3, Padding = Padding.Same), ReLU")]
    [InlineData("Model(32, 32, 3), {|MG4012:Conv2D(32, 3)|}, SpatialDropout2D(0.1), ZeroPadding2D(1), Conv2D(8, 3), ReLU")]
    [InlineData("Model(32, 32, 96), Conv2D(24, 1), Conv2D(144, 1), ReLU")]
    [InlineData("Model(64, 64, 3), Conv2D(8, 3, Strides = 2, Padding = Padding.Same), Conv2D(16, 3, Padding = Padding.Same), ReLU")]
    [InlineData("Model(32, 32, 3), Conv2D(32, 1, 5), Conv2D(32, 5, 1), ReLU")]
    [InlineData("Model(32, 32, 3), {|MG4012:Conv2D(32, 1, 5)|}, Conv2D(32, 1, 5), ReLU")]
    [InlineData("Model(32, 32, 8), DepthwiseConv2D(3), Conv2D(16, 1), ReLU")]
    [InlineData("Model(32, 32, 8), SeparableConv2D(16, 3), Conv2D(16, 1), ReLU")]
    [InlineData("Model(8, 8, 8), Conv2DTranspose(8, 2, Strides = 2), Conv2D(16, 1), ReLU")]
    [InlineData("Model(100), Dense(3136), Reshape(7, 7, 64), Conv2DTranspose(64, 3, Strides = 2, Padding = Padding.Same), ReLU")]
    [InlineData("Model(100), Dense(3136, UseBias = false), BatchNormalization, Reshape(7, 7, 64), UpSampling2D, Conv2D(64, 3), ReLU")]
    [InlineData("Model(\"T\", 8), {|MG4012:Conv1D(8, 3, Padding = Padding.Same)|}, Conv1D(8, 3, Padding = Padding.Same), ReLU, GlobalMaxPooling1D, RepeatVector(2)")]
    public Task Linear_stack_of_convolutions(string attributes) => Verify.AttributesAsync(attributes + End);
}
