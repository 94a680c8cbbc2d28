using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG4001 to MG4011: the last activation and the loss.</summary>
public class OutputRuleTests
{
    private const string Hidden = "Model(8), Dense(16, Activation = Activation.ReLU), ";

    [Theory]
    [InlineData("{|MG4001:Dense(1, Activation = Activation.Softmax)|}", "BinaryCrossentropy")]
    [InlineData("{|MG4001:Dense(1, Activation = Activation.Softmax)|}", "MeanSquaredError")]
    [InlineData("{|MG4001:Dense(1, Activation = Activation.Softmax)|}", "CategoricalCrossentropy")]
    [InlineData("Dense(1), {|MG4001:Softmax|}", "BinaryCrossentropy")]
    [InlineData("Dense(6), Reshape(1, 6), {|MG4001:Softmax(Axis = 1)|}", "BinaryCrossentropy")]
    [InlineData("{|MG4002:Dense(1, Activation = Activation.Sigmoid)|}", "CategoricalCrossentropy")]
    [InlineData("{|MG4002:Dense(1)|}", "SparseCategoricalCrossentropy")]
    [InlineData("{|MG4002:Dense(1)|}", "CategoricalCrossentropy, FromLogits = true")]
    [InlineData("{|MG4003:Dense(5, Activation = Activation.Softmax)|}", "SparseCategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(5), {|MG4003:Softmax|}", "CategoricalCrossentropy, FromLogits = true")]
    [InlineData("{|MG4003:Dense(1, Activation = Activation.Sigmoid)|}", "BinaryCrossentropy, FromLogits = true")]
    [InlineData("{|MG4004:Dense(2, Activation = Activation.Softmax)|}", "BinaryCrossentropy")]
    [InlineData("{|MG4005:Dense(5, Activation = Activation.Sigmoid)|}", "CategoricalCrossentropy")]
    [InlineData("{|MG4005:Dense(5, Activation = Activation.HardSigmoid)|}", "SparseCategoricalCrossentropy")]
    [InlineData("{|MG4006:Dense(1)|}", "BinaryCrossentropy")]
    [InlineData("{|MG4006:Dense(5)|}", "CategoricalCrossentropy")]
    [InlineData("Dense(1), {|MG4006:ReLU|}", "BinaryCrossentropy")]
    [InlineData("Dense(5), {|MG4006:Tanh|}", "SparseCategoricalCrossentropy, FromLogits = true")]
    [InlineData("{|MG4007:Dense(3, Activation = Activation.Softmax)|}", "MeanSquaredError")]
    [InlineData("{|MG4007:Dense(3, Activation = Activation.Softmax)|}", "Poisson")]
    [InlineData("{|MG4008:Dense(1, Activation = Activation.Sigmoid)|}", "MeanAbsoluteError")]
    [InlineData("{|MG4008:Dense(4, Activation = Activation.Sigmoid)|}", "Huber")]
    [InlineData("Dense(1), {|MG4009:ReLU|}", "MeanSquaredError")]
    [InlineData("Dense(1), {|MG4009:ReLU6|}", "LogCosh")]
    [InlineData("{|MG4008:Dense(9, Activation = Activation.Sigmoid)|}", "MeanSquaredError")]
    [InlineData("{|MG4008:Dense(2, Activation = Activation.Sigmoid)|}", "Poisson")]
    [InlineData("{|MG4009:Dense(7, Activation = Activation.ReLU)|}", "MeanSquaredLogarithmicError")]
    [InlineData("{|MG4010:Dense(1, Activation = Activation.ReLU)|}", "SquaredHinge")]
    [InlineData("{|MG4011:Dense(3, Activation = Activation.Tanh)|}", "Poisson")]
    [InlineData("{|MG4006:Dense(4, Activation = Activation.HardSigmoid)|}", "BinaryCrossentropy, FromLogits = true")]
    [InlineData("{|MG4006:LSTM(3)|}", "CategoricalCrossentropy", "Model(8, 2), ")]
    [InlineData("{|MG4010:Dense(1, Activation = Activation.Sigmoid)|}", "Hinge")]
    [InlineData("{|MG4010:Dense(3, Activation = Activation.Softmax)|}", "SquaredHinge")]
    [InlineData("{|MG4011:Dense(3)|}", "Poisson")]
    [InlineData("{|MG4011:Dense(3)|}", "KLDivergence")]
    [InlineData("Dense(3), {|MG4011:ReLU|}", "KLDivergence")]
    public Task Speaks(string end, string loss, string start = Hidden) => Verify.AttributesAsync(start + end + Compile(loss));

    [Theory]
    [InlineData("Dense(5, Activation = Activation.Softmax)", "CategoricalCrossentropy")]
    [InlineData("Dense(5, Activation = Activation.Softmax)", "KLDivergence")]
    [InlineData("Dense(5)", "SparseCategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(5), LogSoftmax", "CategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(1, Activation = Activation.Sigmoid)", "BinaryCrossentropy")]
    [InlineData("Dense(4, Activation = Activation.HardSigmoid)", "BinaryCrossentropy")]
    [InlineData("Dense(1)", "BinaryCrossentropy, FromLogits = true")]
    [InlineData("Dense(1)", "MeanSquaredError")]
    [InlineData("Dense(1), Tanh", "MeanSquaredError")]
    [InlineData("Dense(1), Softplus", "MeanSquaredError")]
    [InlineData("Dense(1), Softplus", "Poisson")]
    [InlineData("Dense(1), ReLU(NegativeSlope = 0.1)", "MeanSquaredError")]
    [InlineData("Dense(1), Tanh", "Hinge")]
    [InlineData("Dense(8, Activation = Activation.Sigmoid)", "MeanSquaredError")]
    [InlineData("Dense(8), Sigmoid, Reshape(2, 4)", "MeanSquaredError")]
    [InlineData("Dense(6, Activation = Activation.Sigmoid), Reshape(2, 3)", "MeanSquaredError")]
    [InlineData("Dense(1, Activation = Activation.HardSigmoid)", "MeanSquaredError")]
    [InlineData("Dense(1, Activation = Activation.ReLU)", "Poisson")]
    [InlineData("Dense(8, Activation = Activation.ReLU)", "MeanAbsoluteError")]
    [InlineData("Dense(3, Activation = Activation.Sigmoid)", "KLDivergence")]
    [InlineData("Dense(3, Activation = Activation.Softmax)", "CosineSimilarity")]
    [InlineData("Dense(1, Activation = Activation.Sigmoid, Allow = \"sigmoid-with-regression-loss\")", "MeanSquaredError")]
    [InlineData("Dense(3, Activation = Activation.Softmax, Allow = \"MG4007\")", "MeanSquaredError")]
    public Task Is_silent(string end, string loss) => Verify.AttributesAsync(Hidden + end + Compile(loss));

    [Theory]
    [InlineData("Dense(1, Activation = Activation.Sigmoid), TargetRange(0, 1)")]
    [InlineData("Dense(1, Activation = Activation.ReLU), TargetRange(0, 100)")]
    [InlineData("{|MG4008:Dense(1, Activation = Activation.Sigmoid)|}, TargetRange(0, 5)")]
    [InlineData("{|MG4009:Dense(1, Activation = Activation.ReLU)|}, TargetRange(-1, 1)")]
    public Task Target_range_says_what_is_meant(string end) => Verify.AttributesAsync(Hidden + end + Compile("MeanSquaredError"));

    [Fact]
    public Task Softmax_over_one_value_needs_no_loss_to_be_wrong() =>
        Verify.AttributesAsync(Hidden + "{|MG4001:Dense(1, Activation = Activation.Softmax)|}");

    [Fact]
    public Task Behind_a_shape_error_declared_units_are_enough() =>
        Verify.AttributesAsync("Model(8), {|MG2006:Reshape(3)|}, {|MG4001:Dense(1, Activation = Activation.Softmax)|}");

    [Theory]
    [InlineData("Dense(5, Activation = Activation.Sigmoid)", "CategoricalCrossentropy",
        "Dense(5, Sigmoid) (layer 2 of 2 in M) [16] -> [5]: Sigmoid gives 5 independent yes/no values, "
        + "but CategoricalCrossentropy expects one distribution over them. "
        + "One class per sample: Softmax. Several: BinaryCrossentropy.")]
    [InlineData("Dense(1)", "BinaryCrossentropy",
        "Dense(1) (layer 2 of 2 in M) [16] -> [1]: the model ends in raw numbers, but BinaryCrossentropy expects probabilities. "
        + "Add Sigmoid, or set FromLogits = true.")]
    [InlineData("Dense(1, Activation = Activation.Softmax)", "BinaryCrossentropy",
        "Dense(1, Softmax) (layer 2 of 2 in M) [16] -> [1]: softmax over one value is always 1.0; the model cannot learn. "
        + "For yes/no use Sigmoid with BinaryCrossentropy; for a number use no activation; for k classes use Dense(k).")]
    [InlineData("Dense(2, Activation = Activation.ReLU)", "SparseCategoricalCrossentropy",
        "Dense(2, ReLU) (layer 2 of 2 in M) [16] -> [2]: ReLU gives 0 to infinity, but SparseCategoricalCrossentropy expects probabilities. Use Softmax instead.")]
    public void Message_names_activation_and_loss(string end, string loss, string message) =>
        Assert.Equal(message, Analysis.Message(Hidden + end + Compile(loss)));

    private static string Compile(string loss)
    {
        string[] parts = loss.Split(", ", 2);
        return $", Compile(Loss.{parts[0]}, Optimizer.Adam{(parts.Length > 1 ? ", " + parts[1] : "")})";
    }
}
