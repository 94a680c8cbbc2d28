using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG5010: an Allow that silences nothing.</summary>
public class UnusedAllowTests
{
    [Theory]
    [InlineData("Model(3, 2), Flatten, {|MG5010:Dense(16, Allow = \"dense-per-timestep\")|}, ReLU, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, Allow = \"dense-per-timestep\"), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, Allow = \"MG3001\"), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, Allow = \"Dense-Per-Timestep\"), ReLU, Flatten, Dense(4)")]
    [InlineData("{|MG5010:Model(8, Allow = \"linear-stack\")|}, Dense(4), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(1), {|MG5010:Compile(Loss.MeanSquaredError, Optimizer.Adam, Allow = \"high-learning-rate\")|}")]
    [InlineData("Model(8), Dense(1), Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1, Allow = \"high-learning-rate\")")]
    [InlineData("Model(8), Dense(1), {|MG5010:Target(1, Allow = \"target-shape-mismatch\")|}")]
    [InlineData("Model(8), Dense(1), {|MG5010:TargetRange(0, 1, Allow = \"sigmoid-with-regression-loss\")|}, Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(1), TargetRange(0, 1, Allow = \"no-such-rule, unused-allow\")")]
    [InlineData("Model(8), {|MG5010:Tap(\"x\", Allow = \"linear-stack\")|}, Dense(4), ReLU, Concatenate(\"x\"), Dense(1)")]
    [InlineData("Model(8), {|MG5010:Dense(4, Allow = \"liner-stack\")|}, ReLU, Dense(1)")]
    [InlineData("Model(8), {|MG5010:Dense(4, Allow = \"non-positive-size\")|}, ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(4, Allow = \"unused-allow\"), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(4, Allow = \"linear-stack, MG5010\"), ReLU, Dense(1)")]
    [InlineData("Model(4, 8), {|MG5010:TimeDistributed(Allow = \"no-op-layer\")|}, Flatten(Allow = \"redundant-flatten\"), Flatten, Dense(1)")]
    [InlineData("Model(4, 8), TimeDistributed(Allow = \"redundant-flatten\"), {|MG5010:Flatten(Allow = \"no-op-layer\")|}, Flatten, Dense(1)")]
    public Task Is_reported_at_its_attribute(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), {|MG1022:Dense(0)|}, Dense(4, Allow = \"linear-stack\"), Dense(1)")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, Flatten(Allow = \"redundant-flatten\"), Dense(1, Allow = \"no-such-rule\")")]
    [InlineData("Model(8), {|MG1024:Dropout(2.5)|}, Dense(1, Allow = \"linear-stack\")")]
    public Task Is_not_while_an_error_may_hide_what_it_silences(string attributes) => Verify.AttributesAsync(attributes);

    [Fact]
    public Task Each_name_by_itself() => Verify.DiagnosticsAsync(
        "using ModelGen; [Model(8)][{|MG5010:{|MG5010:Dense(16, Allow = \"huge-flatten, linear-stack, no-op-layer\")|}|}, Dense(4)] public partial class M;");

    [Theory]
    [InlineData("", "Use<Body>(Allow = \"linear-stack\")")]
    [InlineData(", Allow = \"linear-stack\"", "Use<Body>")]
    [InlineData(", Allow = \"linear-stack\"", "Use<Body>(Allow = \"linear-stack\")")]
    [InlineData(", Allow = \"no-op-layer\"", "Use<Body>(Allow = \"linear-stack\")")]
    [InlineData("", "Use<Body>(Allow = \"linear-stack, no-op-layer\")", "MG5010 Use<Body>(Allow = \"linear-stack, no-op-layer\")")]
    [InlineData(", Allow = \"liner-stack\"", "Use<Body>(Allow = \"linear-stack\"), Use<Body>(Allow = \"linear-stack\")",
        "MG5010 Use<Body>(Allow = \"linear-stack\") > Dense(16, Allow = \"liner-stack\")")]
    [InlineData(", Allow = \"MG1022\"", "Use<Body>(Allow = \"linear-stack\")", "MG5010 Use<Body>(Allow = \"linear-stack\") > Dense(16, Allow = \"MG1022\")")]
    public void In_blocks_only_names_that_silence_nothing_anywhere(string layer, string uses, params string[] expected) => Assert.Equal(
        expected, Analysis.Places($"[Model(8)][{uses}, Dense(4)] public partial class M; [Block][Dense(16{layer}), Dense(8), ReLU] public class Body;"));

    [Theory]
    [InlineData("linear-stack")]
    [InlineData("no-op-layer")]
    [InlineData("liner-stack, linear-stack", "MG5010 Use<Body> > Block(Allow = \"liner-stack, linear-stack\")")]
    [InlineData("MG1022, MG4012", "MG5010 Use<Body> > Block(Allow = \"MG1022, MG4012\")")]
    [InlineData("unused-allow, liner-stack")]
    public void On_a_block_too(string allow, params string[] expected) => Assert.Equal(
        expected,
        Analysis.Places(
            "[Model(8)][Use<Body>, Repeat<Body>(2), Dense(4)] public partial class M;",
            $"[Block(Allow = \"{allow}\")][Dense(16), ReLU] public class Body;"));

    [Fact]
    public void Of_a_block_in_a_block_the_way_is_shown() => Assert.Equal(
        ["MG5010 Repeat<Outer>(2) > Residual<Body> > Block(Allow = \"liner-stack\")"],
        Analysis.Places(
            "[Model(8)][Repeat<Outer>(2), Residual<Body>, Dense(4)] public partial class M;",
            "[Block][Residual<Body>] public class Outer; [Block(Allow = \"liner-stack\")][Dense(8), ReLU] public class Body;"));

    [Theory]
    [InlineData("Flatten, Dense(16, Allow = \"dense-per-timestep\"), ReLU, Dense(4)",
        "Dense(16) (layer 2 of 4 in M) [6] -> [16]: Allow = \"dense-per-timestep\" silences nothing here: MG3001 (dense-per-timestep) has nothing to say about it. "
        + "Remove it.")]
    [InlineData("Flatten, Dense(16, Allow = \"dense-per-timesteps\"), ReLU, Dense(4)",
        "Dense(16) (layer 2 of 4 in M) [6] -> [16]: Allow = \"dense-per-timesteps\" silences nothing: there is no rule named dense-per-timesteps; "
        + "did you mean dense-per-timestep?")]
    [InlineData("Flatten, Dense(16, Allow = \"MG301\"), ReLU, Dense(4)", "there is no rule named MG301; did you mean MG3001?")]
    [InlineData("Flatten, Dense(16, Allow = \"everything\"), ReLU, Dense(4)",
        "there is no rule named everything. Write a rule's name or id as a message shows it, or remove it.")]
    [InlineData("Flatten, Dense(16, Allow = \"window-exceeds-input\"), ReLU, Dense(4)",
        "MG2005 (window-exceeds-input) is an error, and errors cannot be allowed. Remove it.")]
    [InlineData("Flatten, Dense(4), Compile(Loss.MeanSquaredError, Optimizer.Adam, Allow = \"low-learning-rate\")",
        "Compile(MeanSquaredError, Adam) of M: Allow = \"low-learning-rate\" silences nothing here")]
    [InlineData("Flatten, Dense(4), TargetRange(0, 1, Allow = \"sigmoid-with-regression-loss\")",
        "TargetRange of M: Allow = \"sigmoid-with-regression-loss\" silences nothing here: MG4008 (sigmoid-with-regression-loss) has nothing to say about it. "
        + "Remove it.")]
    [InlineData("Flatten, Dense(4), Tap(\"x\", Allow = \"linear-stack\"), ReLU, Concatenate(\"x\"), Dense(1)",
        "Tap(\"x\") in M: Allow = \"linear-stack\" silences nothing here")]
    public void Message_says_why(string layers, string words)
    {
        Diagnostic found = Assert.Single(Analysis.Attributes("Model(3, 2), " + layers));
        Assert.Equal("MG5010", found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
