using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Rules about outputs look at each output with the loss of its own.</summary>
public class OutputsTests
{
    private const string Body = "Model(8)][Dense(16, Activation = Activation.ReLU), Tap(\"t\"), ";

    [Theory]
    [InlineData("Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.MeanSquaredError, Loss.CategoricalCrossentropy", "MG4006 Dense(3)")]
    [InlineData("Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.BinaryCrossentropy, Loss.MeanSquaredError", "MG4006 Dense(1)")]
    [InlineData("Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.MeanSquaredError, Loss.MeanSquaredError")]
    [InlineData("Dense(1, Activation = Activation.Softmax), Output(\"a\"), From(\"t\"), Dense(3), Sigmoid, Output(\"b\")",
        "Loss.MeanSquaredError, Loss.CategoricalCrossentropy",
        "MG4001 Dense(1, Activation = Activation.Softmax)", "MG4005 Sigmoid")]
    [InlineData("Dense(1), Output(\"a\"), From(\"t\"), Dense(1), Output(\"b\")", "Loss.SparseCategoricalCrossentropy, Loss.CategoricalCrossentropy",
        "MG4002 Dense(1)", "MG4002 Dense(1)")]
    [InlineData("Dense(2), Output(\"a\"), Output(\"b\")", "Loss.BinaryCrossentropy, Loss.BinaryCrossentropy", "MG4006 Dense(2)")]
    [InlineData("Dense(3, Activation = Activation.Softmax), Output(\"a\"), Dense(2), Output(\"b\")", "Loss.BinaryCrossentropy, Loss.MeanSquaredError",
        "MG4004 Dense(3, Activation = Activation.Softmax)")]
    [InlineData("Dense(16), Add(\"t\"), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.MeanSquaredError")]
    [InlineData("Dense(16), Add(\"t\"), Softmax, Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.MeanSquaredError, Loss.MeanSquaredError",
        "MG4007 Softmax")]
    [InlineData("Dense(1), Dropout(0.5), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.MeanSquaredError, Loss.MeanSquaredError",
        "MG4014 Dropout(0.5)")]
    [InlineData("Dropout(0.5), Dense(1), Output(\"a\"), From(\"t\"), Dense(3), LayerNormalization, Output(\"b\")", "Loss.MeanSquaredError, Loss.MeanSquaredError",
        "MG4015 LayerNormalization")]
    [InlineData("Dense(16), Add(\"t\"), Dropout(0.5), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.MeanSquaredError, Loss.MeanSquaredError")]
    [InlineData("Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")", "Loss.BinaryCrossentropy",
        "MG1038 Compile(Loss.MeanSquaredError, Optimizer.Adam, Losses = [Loss.BinaryCrossentropy])")]
    public void Each_output_with_its_loss(string end, string losses, params string[] expected) => Assert.Equal(
        expected, Analysis.Places($"[{Body}{end}][Compile(Loss.MeanSquaredError, Optimizer.Adam, Losses = [{losses}])] public partial class M;"));

    [Fact]
    public void One_loss_is_that_of_all_outputs() => Assert.Equal(
        ["MG4006 Dense(1)", "MG4006 Dense(3)"],
        Analysis.Places($"[{Body}Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")][Compile(Loss.BinaryCrossentropy, Optimizer.Adam)] "
            + "public partial class M;"));

    [Fact]
    public void Message_names_the_output() => Assert.Equal(
        "Dense(3) (layer 3 of 3 in M) [16] -> [3]: for the output \"b\", the model ends in raw numbers, but CategoricalCrossentropy expects probabilities. "
        + "Add Softmax, or set FromLogits = true.",
        Analysis.Message($"{Body}Dense(1), Output(\"a\"), From(\"t\"), Dense(3), Output(\"b\")][Compile(Loss.MeanSquaredError, Optimizer.Adam, "
            + "Losses = [Loss.MeanSquaredError, Loss.CategoricalCrossentropy])"));

    /// <summary>What counts as classes is the output's last axis, not that of the layer with the activation.</summary>
    [Theory]
    [InlineData("Model(5, 8), TimeDistributed, Dense(1, Activation = Activation.Sigmoid), Flatten, Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)", "MG4005")]
    [InlineData("Model(5, 8), TimeDistributed, Dense(1), Flatten, Softmax, Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)")]
    [InlineData("Model(5, 8), TimeDistributed, Dense(1, Activation = Activation.Softmax), Flatten, Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)", "MG4001")]
    public void Classes_are_those_of_the_output(string attributes, params string[] expected) =>
        Assert.Equal(expected, Analysis.Attributes(attributes).Select(d => d.Id));

    [Theory]
    [InlineData("Input(\"image\", 1, 28, 28), Conv2D(8, 1, Activation = Activation.ReLU), Flatten, Tap(\"seen\"), Input(\"y\", 3), Concatenate(\"seen\"), Dense(1)",
        "MG3002",
        "it reads Input(\"image\", 1, 28, 28) as 1 row, 28 columns, 28 channels. Images are height x width x channels here: "
        + "declare Input(\"image\", 28, 28, 1), or Permute(2, 3, 1) first")]
    [InlineData("Input(\"x\", 1, 12), ReLU, GRU(4), Tap(\"seen\"), Input(\"y\", 3), Concatenate(\"seen\"), Dense(1)", "MG3004",
        "If the 12 values are a series, declare Input(\"x\", 12, 1).")]
    public void Each_input_is_named(string layers, string id, string words)
    {
        Diagnostic found = Assert.Single(Analysis.Attributes($"Model, {layers}"));
        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_towers_with_the_same_mistake_have_it_twice() => Assert.Equal(
        ["MG3001 Dense(16)", "MG3001 Dense(6)", "MG3004 LSTM(4)", "MG3004 LSTM(5)"],
        Analysis.Places(
            "[Model][Input(\"a\", 3, 2), Dense(16), ReLU, Flatten, Tap(\"x\"), Input(\"b\", 3, 2), Dense(6), ReLU, Flatten, Tap(\"y\")]"
            + "[Input(\"c\", 1, 4), LSTM(4), Tap(\"z\"), Input(\"d\", 1, 4), LSTM(5), Concatenate(\"x\", \"y\", \"z\"), Dense(1)] public partial class M;"));

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("ReLU")]
    public void An_answer_as_large_as_one_of_the_inputs_is_taken_for_a_copy(string activation) => Assert.Empty(Analysis.Attributes(
        $"Model, Input(\"code\", 3), Dense(4), Tap(\"c\"), Input(\"image\", 9), Dense(4), Concatenate(\"c\"), Dense(9, Activation = Activation.{activation}), "
        + "Compile(Loss.MeanSquaredError, Optimizer.Adam)"));
}
