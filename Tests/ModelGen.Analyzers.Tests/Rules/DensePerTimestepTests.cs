using Xunit;

namespace ModelGen.Analyzers.Tests;

public class DensePerTimestepTests
{
    [Theory]
    [InlineData("Model(3, 2), {|MG3001:Dense(16)|}, ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), {|MG3001:Dense(16)|}, ReLU, Dense(4)")]
    [InlineData("Model(3, 2), {|MG3001:Dense(16)|}, {|MG2010:BatchNormalization(Axis = 3)|}, ReLU, Dense(4)")]
    [InlineData("Model(3, 2), ReLU, Dropout(0.1), {|MG3001:Dense(16, Activation = Activation.ReLU)|}, Dense(8), Tanh, Flatten, Dense(4)")]
    [InlineData("Model(28, 28, 1), {|MG3001:Dense(16)|}, ReLU, BatchNormalization, Flatten, Dense(4)")]
    [InlineData("Model(20, 300), {|MG3001:Dense(30)|}, ReLU, Dense(5, Activation = Activation.Softmax), Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)")]
    public Task Speaks_where_steps_are_joined_later_or_never(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(3, 2), Flatten, Dense(16), ReLU, Dense(4)")]
    [InlineData("Model(6), Dense(16), ReLU, Dense(4)")]
    [InlineData("Model(1, 6), Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, PerTimestep = true), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, PerTimestep = true), ReLU, Dense(4)")]
    [InlineData("Model(3, 2), TimeDistributed, Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), TimeDistributed, Dense(16), ReLU, Dense(4)")]
    [InlineData("Model(3, 2), LayerNormalization, Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(6), Reshape(3, 2), Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Permute(2, 1), Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(6), RepeatVector(3), Dense(16), ReLU, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16), ReLU, Reshape(48), Dense(4)")]
    [InlineData("Model(3, 2), Dense(16), ReLU, TimeDistributed, Dense(4)")]
    public Task Is_silent_where_steps_are_meant_as_steps(string attributes) => Verify.AttributesAsync(attributes);

    [Fact]
    public void Message_shows_what_happens_and_what_would_with_Flatten() => Assert.Equal(
        "Dense after 3-D input operates per-timestep; did you mean Flatten? Dense(16) (layer 1 of 4 in M) maps (batch, 3, 2) to (batch, 3, 16): "
        + "the same 2x16 weights are applied to each of the 3 steps and nothing connects the steps. "
        + "With Flatten before it: (batch, 6) to (batch, 16). "
        + "If one result per step is meant, write TimeDistributed or PerTimestep = true.",
        Analysis.Message("Model(3, 2), Dense(16), ReLU, Flatten, Dense(4)"));

    [Fact]
    public void Message_counts_predictions_where_the_model_ends_per_step() => Assert.Contains(
        "nothing connects the steps. The model then ends with (batch, 3, 4): 3 predictions per sample. With Flatten",
        Analysis.Message("Model(3, 2), Dense(16), ReLU, Dense(4)"),
        StringComparison.Ordinal);

    [Fact]
    public void Message_speaks_of_positions_on_more_axes() => Assert.StartsWith(
        "Dense after 4-D input operates per-position; did you mean Flatten? ",
        Analysis.Message("Model(8, 8, 3), Dense(16), ReLU, Flatten, Dense(4)"),
        StringComparison.Ordinal);

    [Fact]
    public void Properties_name_the_layer_and_the_later_Flatten()
    {
        var properties = Analysis.Attributes("Model(3, 2), Dense(16), ReLU, Flatten, Dense(4)").Single().Properties;
        Assert.Equal("0", properties["layer"]);
        Assert.Equal("2", properties["other"]);
    }
}
