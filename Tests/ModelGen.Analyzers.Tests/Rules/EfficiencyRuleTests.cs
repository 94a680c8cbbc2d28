using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG5001 to MG5008.</summary>
public class EfficiencyRuleTests
{
    [Theory]
    [InlineData("Model(8), {|MG5001:Dense(16)|}, BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8), {|MG5001:Dense(16)|}, BatchNormalization(Axis = 1), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16, UseBias = false), BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8, 8, 3), {|MG5001:Conv2D(16, 3)|}, BatchNormalization, ReLU, Flatten, Dense(1)")]
    [InlineData("Model(8, 8, 3), {|MG5001:DepthwiseConv2D(3)|}, BatchNormalization, ReLU, Flatten, Dense(1)")]
    [InlineData("Model(8), Dense(16), Dropout(0.1, Allow = \"dropout-before-batchnorm\"), BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16), BatchNormalization(Trainable = false), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16), LayerNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8, 2), LSTM(16), BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), BatchNormalization, Dense(1)")]
    [InlineData("Model(8), Dense(16), ReLU, BatchNormalization, Dense(1)")]
    [InlineData("Model(5, 8), TimeDistributed, Dense(16), BatchNormalization(Axis = 1), ReLU, Flatten, Dense(1)")]
    public Task Bias_before_batch_normalization(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), {|MG5002:Dropout(0.5)|}, BatchNormalization, Dense(1)")]
    [InlineData("Model(8), Dense(16), {|MG5002:Dropout(0.5)|}, ReLU, BatchNormalization, Dense(1)")]
    [InlineData("Model(8), Dense(16, UseBias = false), BatchNormalization, ReLU, Dropout(0.5), Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), Dropout(0.5), Dense(8, UseBias = false), BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), GaussianNoise(0.5), BatchNormalization, Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), {|MG5005:Dropout(0)|}, BatchNormalization, Dense(1)")]
    public Task Dropout_before_batch_normalization(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(224, 224, 3), Flatten, {|MG5003:Dense(512, Activation = Activation.ReLU)|}, Dense(2)")]
    [InlineData("Model(224, 224, 3), Flatten, Dropout(0.1), {|MG5003:Dense(512, Activation = Activation.ReLU)|}, Dense(2)")]
    [InlineData("Model(100, 1000), Flatten, {|MG5003:Dense(500, Activation = Activation.ReLU)|}, Dense(2)")]
    [InlineData("Model(100, 1000), Flatten, Dense(499, Activation = Activation.ReLU), Dense(2)")]
    [InlineData("Model(99, 1010), Flatten, Dense(600, Activation = Activation.ReLU), Dense(2)")]
    [InlineData("Model(100, 1000), Flatten, Dense(1, Activation = Activation.ReLU)")]
    [InlineData("Model(100, 1000), Reshape(100000), Dense(500, Activation = Activation.ReLU), Dense(2)")]
    [InlineData("Model(7, 7, 512), Flatten, Dense(4096, Activation = Activation.ReLU), Dense(2)")]
    [InlineData("Model(150528), Dense(512, Activation = Activation.ReLU), Dense(2)")]
    public Task Huge_flatten(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), {|MG5004:Flatten|}, Dense(1)")]
    [InlineData("Model(4, 8), Flatten, Dense(1)")]
    [InlineData("Model(4, 8), {|MG5004:TimeDistributed|}, Flatten, Flatten, Dense(1)")]
    public Task Redundant_flatten(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(4, 8), {|MG5005:Reshape(4, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 8), {|MG5005:Reshape(-1, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 8), {|MG5005:Permute(1, 2)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG5005:Dropout(0)|}, Dense(1)")]
    [InlineData("Model(8), Dense(1), {|MG5005:Dropout(0)|}")]
    [InlineData("Model(8), {|MG5005:Rescaling(1)|}, Dense(1)")]
    [InlineData("Model(8), Activation(Activation.Linear), Dense(1)")]
    [InlineData("Model(4, 4), Permute(2, 1), Flatten, Dense(1)")]
    public Task No_op_layer(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), {|MG5008:Dropout(0.8)|}, Dense(1)")]
    [InlineData("Model(8), Dropout(0.79), Dense(1)")]
    [InlineData("Model(8), Dropout(0.9, Allow = \"extreme-dropout\"), Dense(1)")]
    [InlineData("Model(8), {|MG1024:Dropout(1)|}, Dense(1)")]
    public Task Extreme_dropout(string attributes) => Verify.AttributesAsync(attributes);

    [Fact]
    public void Messages_carry_the_numbers()
    {
        Assert.Equal("Dropout(0.8) (layer 1 of 2 in M) [8] -> [8]: it drops 80 % of the values; to keep 80 % write 0.2.",
            Analysis.Message("Model(8), Dropout(0.8), Dense(1)"));
        Assert.Equal(
            "Dense(512, ReLU) (layer 2 of 3 in M) [150528] -> [512]: its kernel alone has 150,528 x 512 = 77,070,336 weights (308 MB, "
            + "and training holds it several times), "
            + "because Flatten (layer 1) joins [224, 224, 3]. Make the input smaller before Flatten, or use fewer units.",
            Analysis.Message("Model(224, 224, 3), Flatten, Dense(512, Activation = Activation.ReLU), Dense(2)"));
    }
}
