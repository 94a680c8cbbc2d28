using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG3003 and MG3007; <see cref="DensePerTimestepTests"/> has MG3001.</summary>
public class ShapeRuleTests
{
    [Theory]
    [InlineData("Model(8), {|MG3003:Dense(1)|}, Sigmoid, Dense(2)")]
    [InlineData("Model(8), {|MG3003:Dense(1, Activation = Activation.Tanh)|}, Dense(8, Activation = Activation.Tanh), Dense(2)")]
    [InlineData("Model(8), Dense(4), ReLU, Dense(1)")]
    [InlineData("Model(3, 8), TimeDistributed, Dense(1, Activation = Activation.Tanh), Flatten, Dense(2)")]
    [InlineData("Model(8), Dense(1, Activation = Activation.Tanh, Allow = \"single-unit-hidden-layer\"), Dense(8)")]
    public Task Single_unit_hidden_layer(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(3, 64, 48), {|MG3007:Reshape(64, 48, 3)|}, Flatten, Dense(4)")]
    [InlineData("Model(12, 100), {|MG3007:Reshape(100, 12)|}, Flatten, Dense(4)")]
    [InlineData("Model(12, 100), {|MG3007:Reshape(-1, 12)|}, Flatten, Dense(4)")]
    [InlineData("Model(12, 1, 100), {|MG3007:Reshape(100, 12)|}, Flatten, Dense(4)")]
    [InlineData("Model(12, 100), Reshape(12, 1, 100), Flatten, Dense(4)")]
    [InlineData("Model(12, 100), Reshape(120, 10), Flatten, Dense(4)")]
    [InlineData("Model(12, 100), Permute(2, 1), Flatten, Dense(4)")]
    [InlineData("Model(12, 100), Reshape(100, 12, Allow = \"MG3007\"), Flatten, Dense(4)")]
    public Task Reshape_as_transpose(string attributes) => Verify.AttributesAsync(attributes);

    [Fact]
    public void Messages_name_the_way_out()
    {
        Assert.Equal(
            "Dense(1) (layer 1 of 3 in M) [8] -> [1]: it squeezes everything into one number before Dense(9) (layer 3): the rest of the model sees one value. "
            + "Did you mean this as the output, or more units?",
            Analysis.Message("Model(8), Dense(1), Tanh, Dense(9)"));
        Assert.Equal(
            "Reshape(64, 48, 3) (layer 1 of 1 in M) [3, 64, 48] -> [64, 48, 3]: it re-cuts memory; it does not move axes, so values of different rows are mixed. "
            + "Permute(2, 3, 1) moves axes.",
            Analysis.Message("Model(3, 64, 48), Reshape(64, 48, 3)"));
    }
}
