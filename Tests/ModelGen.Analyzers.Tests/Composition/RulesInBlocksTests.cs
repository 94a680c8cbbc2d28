using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Rules about neighbours in models that are no line: they speak where what decides stands side by side, and nowhere else.</summary>
public class RulesInBlocksTests
{
    [Theory]
    [InlineData("Model(8)][Residual<Body>, Dense(1)", "Dense(8), BatchNormalization", "MG5001 Residual<Body> > Dense(8)")]
    [InlineData("Model(8)][Use<Body>, Dense(1)", "Dense(8, Activation = Activation.ReLU), Dropout(0.1), ReLU", "MG4013 Use<Body> > ReLU")]
    [InlineData("Model(8)][Branches<Side, Body>, Dense(1)", "Dense(16), Dense(8, Activation = Activation.Tanh)", "MG4012 Branches<Side, Body> > Dense(16)")]
    [InlineData("Model(8)][Repeat<Body>(3), Dense(1)", "Dense(8), Dropout(0.2), BatchNormalization, ReLU", "MG5002 Repeat<Body>(3) > Dropout(0.2)")]
    [InlineData("Model(1, 1, 8)][Residual<Body>, Flatten, Dense(1)", "Conv2D(8, 3, Padding = Padding.Same), ReLU",
        "MG3005 Residual<Body> > Conv2D(8, 3, Padding = Padding.Same)")]
    [InlineData("Model(8, 8, 8)][Use<Body>, Flatten, Dense(1)", "Conv2D(8, 3, Padding = Padding.Same), MaxPooling2D, Conv2D(8, 3), ReLU",
        "MG5009 Use<Body> > Conv2D(8, 3, Padding = Padding.Same)")]
    [InlineData("Model(9, 9, 8)][Use<Body>, Flatten, Dense(1)", "Conv2D(8, 2, Strides = 3), ReLU", "MG3006 Use<Body> > Conv2D(8, 2, Strides = 3)")]
    [InlineData("Model(3, 4)][Residual<Body>, Flatten, Dense(1)", "Reshape(4, 3), Reshape(3, 4)", "MG3007 Residual<Body> > Reshape(4, 3)",
        "MG3007 Residual<Body> > Reshape(3, 4)")]
    [InlineData("Model(8)][Use<Body>, Dense(4), Tanh, Dense(1)", "Dense(1, Activation = Activation.Tanh)",
        "MG3003 Use<Body> > Dense(1, Activation = Activation.Tanh)")]
    [InlineData("Model(1, 8)][Use<Body>, Dense(1)", "GRU(4)", "MG3004 Use<Body> > GRU(4)")]
    [InlineData("Model(8)][Use<Body>, LSTM(4), Dense(1)", "Rescaling(2), Embedding(9, 4)", "MG3008 Use<Body> > Embedding(9, 4)")]
    [InlineData("Model(8)][Use<Body>, Dense(1)", "Embedding(9, 4, MaskZero = true), GlobalMaxPooling1D", "MG3009 Use<Body> > GlobalMaxPooling1D")]
    [InlineData("Model(8, 2)][Conv1D(4, 3, Activation = Activation.ReLU), Use<Body>, Dense(1)", "Masking, LSTM(4)", "MG3010 Use<Body> > Masking")]
    [InlineData("Model(8, 2)][Use<Body>, Dense(1)", "Dense(16), ReLU, Flatten", "MG3001 Use<Body> > Dense(16)")]
    [InlineData("Model(8)][Residual<Body>, Dense(1)",
        "Dense(8, Activation = Activation.Sigmoid), Dense(9, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid)",
        "MG4018 Residual<Body> > Dense(8, Activation = Activation.Sigmoid)")]
    [InlineData("Model(8)][Residual<Body>, Dense(1)", "Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Zeros), Dense(8)",
        "MG4019 Residual<Body> > Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Zeros)")]
    [InlineData("Model(8)][Residual<Body>, Dense(1)", "Dropout(0.9), Dense(8)", "MG5008 Residual<Body> > Dropout(0.9)")]
    [InlineData("Model(8)][Residual<Body>, Dense(1)", "Flatten, Dense(8)", "MG5004 Residual<Body> > Flatten")]
    [InlineData("Model(8)][Residual<Body>, Dense(1)", "Dropout(0), Dense(8)", "MG5005 Residual<Body> > Dropout(0)")]
    [InlineData("Model(3, 8)][Use<Body>, Flatten, Dense(1)", "MaxPooling1D", "MG5006 Use<Body> > MaxPooling1D")]
    [InlineData("Model(8, 2)][Use<Body>, Dense(1)", "LSTM(4, Activation = Activation.ReLU)", "MG5007 Use<Body> > LSTM(4, Activation = Activation.ReLU)")]
    [InlineData("Model(200, 200, 3)][Use<Body>, Dense(1)", "Flatten, Dense(512, Activation = Activation.ReLU)",
        "MG5003 Use<Body> > Dense(512, Activation = Activation.ReLU)")]
    [InlineData("Model(1, 28, 28)][Use<Body>, Flatten, Dense(1)", "Conv2D(8, 1, Activation = Activation.ReLU)",
        "MG3002 Use<Body> > Conv2D(8, 1, Activation = Activation.ReLU)")]
    [InlineData("Model(8)][Dense(4, Activation = Activation.ReLU), Use<Body>", "Dense(1, Activation = Activation.Softmax)",
        "MG4001 Use<Body> > Dense(1, Activation = Activation.Softmax)")]
    [InlineData("Model(8)][Dense(4), Use<Body>", "Dropout(0.5)", "MG4014 Use<Body> > Dropout(0.5)")]
    public void Speak_at_the_use_and_at_the_place_in_the_block(string attributes, string body, params string[] expected) => Assert.Equal(
        expected,
        Analysis.Places(
            $"[{attributes}] public partial class M;",
            $"[Block][{body}] public class Body; [Block][Dense(8, Activation = Activation.ReLU)] public class Side;"));

    [Theory]
    [InlineData("Model(8)][Dense(8), Tap(\"a\"), BatchNormalization, ReLU, Concatenate(\"a\"), Dense(1)")]
    [InlineData("Model(8)][Dense(16), Tap(\"a\"), Dense(4), ReLU, Concatenate(\"a\"), Dense(1)")]
    [InlineData("Model(8)][Dense(8), Output(\"a\"), Dense(9), Output(\"b\")")]
    [InlineData("Model(8)][Dense(8), ReLU, Tap(\"a\"), Sigmoid, Multiply(\"a\"), Dense(1)")]
    [InlineData("Model(8)][Dense(8), Residual<Linear>, Dense(1)")]
    [InlineData("Model(8)][Tap(\"x\"), Dense(1, Activation = Activation.Sigmoid), Multiply(\"x\"), Dense(2)")]
    [InlineData("Model(4, 8)][Tap(\"x\"), TimeDistributed, Dense(1), Softmax(Axis = 1), Multiply(\"x\"), GlobalAveragePooling1D, Dense(2)")]
    [InlineData("Model(4, 8)][Dense(16), ReLU, Tap(\"a\"), Flatten, Dense(2), ReLU, Tap(\"b\"), From(\"a\"), GlobalMaxPooling1D, Concatenate(\"b\"), Dense(1)")]
    [InlineData("Model(9, 8)][Conv1D(4, 3, Activation = Activation.ReLU), Tap(\"x\"), Dense(1, Activation = Activation.Tanh), Flatten, Softmax, Reshape(7, 1), "
        + "Multiply(\"x\"), GlobalAveragePooling1D, Dense(1)")]
    [InlineData("Model(8)][Residual<Zero>, Dense(1)")]
    [InlineData("Model(8)][Residual<Gate>, Dense(1)")]
    [InlineData("Model][Input(\"a\", 5), Tap(\"x\"), Input(\"b\", 5), Concatenate(\"x\"), Embedding(9, 4), LSTM(4), Dense(1)")]
    [InlineData("Model][Input(\"m\", 5, 1), Tap(\"m1\"), Input(\"x\", 5, 8), Conv1D(4, 3, Padding = Padding.Same, Activation = Activation.ReLU), Multiply(\"m1\"), "
        + "Masking, LSTM(4), Dense(1)")]
    [InlineData("Model(8)][Dense(8), Dropout(0.1), Tap(\"a\"), Output(\"p\"), From(\"a\"), Dense(3, Activation = Activation.Tanh), Output(\"q\")")]
    public void Are_silent_at_forks_and_merges(string attributes) => Assert.Empty(Analysis.Places(
        $"[{attributes}] public partial class M;",
        "[Block][Dense(8), LayerNormalization] public class Linear; [Block][Dense(8, Activation = Activation.ReLU), "
        + "Dense(8, KernelInitializer = Initializer.Zeros)] public class Zero;",
        "[Block][Tap(\"x\"), Dense(8, Activation = Activation.Sigmoid), Dense(9, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), "
        + "Multiply(\"x\")] public class Gate;"));

    [Fact]
    public void One_mistake_in_a_block_is_one_finding_whatever_its_axes() => Assert.Equal(
        ["MG5001 Repeat<Body>(3) > Dense(\"2*C\")"],
        Analysis.Places("[Model(8)][Repeat<Body>(3), Use<Body>, Dense(1)] public partial class M;",
            "[Block(\"C\")][Dense(\"2*C\"), BatchNormalization, ReLU] public class Body;"));

    [Fact]
    public void Dense_per_timestep_in_a_block_is_one_finding_too() => Assert.Equal(
        ["MG3001 Use<Body> > Dense(16)"],
        Analysis.Places(
            "[Model][Input(\"x\", 3, 2), Use<Body>, Tap(\"seen\"), Input(\"y\", 3, 2), Use<Body>, Add(\"seen\"), Dense(2)] public partial class M;",
            "[Block][Dense(16), ReLU, Flatten] public class Body;"));

    [Fact]
    public void Allowed_at_one_use_it_is_found_at_the_next() => Assert.Equal(
        ["MG5001 Use<Body> > Dense(8)"],
        Analysis.Places(
            "[Model(8)][Use<Body>(Allow = \"bias-before-batchnorm\"), Use<Body>, Dense(1)] public partial class M;",
            "[Block][Dense(8), BatchNormalization, ReLU] public class Body;"));

    [Theory]
    [InlineData("Model(8)][Dense(4, Activation = Activation.ReLU), Use<Wide>, Dense(2)", "Dense(16)",
        "Dense(16) (layer 1 of 1 in Wide, used by layer 2 of 3 in M) [4] -> [16]: "
        + "it has no activation, so it and Dense(2) (layer 3 of M) together are one linear map; its 16 units add nothing. Add ReLU, or remove it.")]
    [InlineData("Model(8)][Tap(\"x\"), Use<Wide>, Residual<Sigmoids>, Add(\"x\"), Dense(2)", "Dense(8), Tanh",
        "Dense(8, Sigmoid) (layer 1 of 3 in Sigmoids, used by layer 2 of 4 in M) [8] -> [8]: "
        + "it is the first of 3 sigmoid layers in a row, up to Dense(8, Sigmoid) (layer 3 of Sigmoids): "
        + "each passes at most a quarter of the gradient back. Use ReLU in the hidden layers.")]
    public void Messages_count_layers_as_their_places_do(string attributes, string wide, string message)
    {
        Diagnostic found = Assert.Single(Analysis.Run(Analysis.Compile(
            $"using ModelGen; [{attributes}] public partial class M; [Block][{wide}] public class Wide; "
            + "[Block][Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), "
            + "Dense(8, Activation = Activation.Sigmoid)] public class Sigmoids;")));
        Assert.Equal(message, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
