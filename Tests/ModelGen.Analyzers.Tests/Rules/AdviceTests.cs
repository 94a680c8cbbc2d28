using System.Globalization;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What messages of shape errors advise, from what stands before the layer.</summary>
public class AdviceTests
{
    [Theory]
    [InlineData("Model(28, 28, 1), Conv2D(16, 3), Flatten, Conv2D(32, 3), ReLU, GlobalMaxPooling2D", "MG2001",
        "gets [10816] from Flatten (layer 2 of 5 in M), but needs [height, width, channels]. Move Flatten behind Conv2D(32, 3x3), or insert Reshape(26, 26, 16).")]
    [InlineData("Model(32, 32, 3), Conv2D(16, 3, Activation = Activation.ReLU), MaxPooling2D, LSTM(64)", "MG2001",
        "gets [15, 15, 16] from MaxPooling2D(2x2) (layer 2 of 3 in M), but needs [steps, features]. "
        + "Insert TimeDistributed, Flatten before it, which gives [15, 240], or Reshape(225, 16).")]
    [InlineData("Model(8), Dense(64), Conv1D(4, 3), ReLU", "MG2001", "Insert Reshape(64, 1) before it, or remove what takes the axes away.")]
    [InlineData("Model(28, 28), Conv2D(8, 3), ReLU", "MG2003", "the model input is [28, 28]: an axis is missing. Declare Model(28, 28, 1)")]
    [InlineData("Model(48, 48, 1), TimeDistributed, Conv2D(64, 3), ReLU", "MG2003",
        "works on each step of [steps, ...], and from the model input [48, 48, 1] Conv2D(64, 3x3) would get [48, 1]: an axis is missing. "
        + "Declare Model(10, 48, 48, 1) for 10 steps of [48, 48, 1].")]
    [InlineData("Model(100, 9, 48, 48, 1), TimeDistributed, Conv2D(64, 3), ReLU", "MG2004", "if 100 is the number of samples, declare Model(9, 48, 48, 1).")]
    [InlineData("Model(100, 28, 3), Conv1D(4, 3), ReLU", "MG2004", "if 100 is the number of samples, declare Model(28, 3), or use Conv2D.")]
    [InlineData("Model(100, 28, 5), Conv1D(4, 3), ReLU", "MG2004", "declare Model(28, 5).")]
    [InlineData("Model(1, 28, 28), ReLU, Conv2D(8, 3, Allow = \"channels-first-input\"), ReLU", "MG2005", "Model(1, 28, 28) looks like channels first")]
    [InlineData("Model(1, 101), Conv1D(8, 10), ReLU", "MG2005", "Model(101, 1)?")]
    [InlineData("Model(6, 6, 1), Conv2D(4, 3, Activation = Activation.ReLU), MaxPooling2D, Conv2D(4, 3, Activation = Activation.ReLU)", "MG2005",
        "The grid shrank 6 -> 4 -> 2; drop a pooling layer, make the window smaller, or use Padding.Same in the layers before (6 -> 6 -> 3 -> 3).")]
    [InlineData("Model(20), Dense(1024, Activation = Activation.ReLU), Reshape(7, 7, 32), Flatten", "MG2006",
        "[1024] has 1024 values, the target has 1568. Dense(1024, ReLU) (layer 1 of 3 in M) should be Dense(1568) for 7x7x32.")]
    [InlineData("Model(7, 7, 64), Reshape(2048)", "MG2006", "[7, 7, 64] has 3136 values, the target has 2048. Use Flatten, or Reshape(3136).")]
    [InlineData("Model(8), Dropout(50), Dense(1)", "MG1024", "Did you mean Dense(50), or 0.5?")]
    [InlineData("Model(8, 2), LSTM(4, Dropout = 50), Dense(1)", "MG1024",
        "Dropout is the share of values dropped, 0 <= rate < 1, but 50 is given. Did you mean 0.5?")]
    [InlineData("Model(8, 2), LSTM(4, RecurrentDropout = 256), Dense(1)", "MG1024",
        "RecurrentDropout is the share of values dropped, 0 <= rate < 1, but 256 is given. Give a number such as 0.2.")]
    public void One_error_says(string attributes, string id, string words)
    {
        var found = Assert.Single(Analysis.Attributes(attributes));
        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A rate that cannot be leaves the shapes behind it as they are.</summary>
    [Theory]
    [InlineData("Model(8, 2), {|MG1024:LSTM(4, Dropout = 50)|}, {|MG3003:Dense(1)|}, Tanh, Dense(4)")]
    [InlineData("Model(8, 2), {|MG1024:TimeDistributed|}, Dropout(50), Flatten, {|MG4012:Dense(9)|}, Dense(4)")]
    [InlineData("Model(8, 4), {|MG1024:MultiHeadAttention(2, 4, Dropout = 1)|}, Flatten, {|MG5004:Flatten|}, Dense(1)")]
    [InlineData("Model(8), {|MG1022:Dense(0)|}, Flatten, Dense(1)")]
    public Task Rules_still_run_behind_a_rate(string attributes) => Verify.AttributesAsync(attributes);
}
