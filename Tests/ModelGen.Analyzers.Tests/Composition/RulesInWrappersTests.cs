using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Layers in TimeDistributed, Bidirectional and SpectralNormalization are judged as the layers they are.</summary>
public class RulesInWrappersTests
{
    [Theory]
    [InlineData("Model(3, 2), {|MG3001:SpectralNormalization|}, Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(1, 28, 28), {|MG3002:SpectralNormalization|}, Conv2D(8, 1, Activation = Activation.ReLU), Flatten, Dense(4)")]
    [InlineData("Model(8), {|MG3003:SpectralNormalization|}, Dense(1), Tanh, Dense(4)")]
    [InlineData("Model(5, 8), {|MG3003:Bidirectional(MergeMode = Merge.Sum)|}, LSTM(1), Dense(4)")]
    [InlineData("Model(1, 8), {|MG3004:Bidirectional|}, LSTM(4), Dense(1)")]
    [InlineData("Model(5, 1, 8), {|MG3004:TimeDistributed|}, LSTM(4), LSTM(4), Dense(1)")]
    [InlineData("Model(5, 1, 1, 8), {|MG3005:TimeDistributed|}, Conv2D(8, 3, Padding = Padding.Same), TimeDistributed, Flatten, LSTM(4), Dense(1)")]
    [InlineData("Model(1, 1, 8), {|MG3005:SpectralNormalization|}, Conv2D(8, 3, Padding = Padding.Same), ReLU, Flatten, Dense(1)")]
    [InlineData("Model(20, 20, 8), {|MG3006:SpectralNormalization|}, Conv2D(8, 2, Strides = 3), ReLU, Flatten, Dense(1)")]
    [InlineData("Model(5, 20, 20, 8), {|MG3006:TimeDistributed|}, MaxPooling2D(2, Strides = 3), Flatten, Dense(1)")]
    [InlineData("Model(5, 3, 4), {|MG3007:TimeDistributed|}, Reshape(4, 3), Flatten, Dense(1)")]
    [InlineData("Model(20), Embedding(9, 4, MaskZero = true), {|MG3009:SpectralNormalization|}, Conv1D(4, 3), ReLU, GlobalMaxPooling1D, Dense(1)")]
    [InlineData("Model(8), {|MG4012:SpectralNormalization|}, Dense(16), Dense(4)")]
    [InlineData("Model(5, 8), {|MG4012:TimeDistributed|}, Dense(16), Flatten, Dense(4)")]
    [InlineData("Model(8), Dense(4), ReLU, {|MG4006:SpectralNormalization|}, Dense(1), Compile(Loss.BinaryCrossentropy, Optimizer.Adam)")]
    [InlineData("Model(5, 8), Dense(4, PerTimestep = true), ReLU, {|MG4013:TimeDistributed|}, ReLU, LSTM(4), Dense(1)")]
    [InlineData("Model(5, 8), {|MG4019:Bidirectional|}, LSTM(4, KernelInitializer = Initializer.Ones), Dense(1)")]
    [InlineData("Model(8), {|MG4019:SpectralNormalization|}, Dense(4, Activation = Activation.ReLU, KernelInitializer = Initializer.Ones), Dense(1)")]
    [InlineData("Model(8, 8, 3), {|MG5001:SpectralNormalization|}, Conv2D(16, 3), BatchNormalization, ReLU, Flatten, Dense(1)")]
    [InlineData("Model(200, 200, 3), Flatten, {|MG5003:SpectralNormalization|}, Dense(512, Activation = Activation.ReLU), Dense(1)")]
    [InlineData("Model(5, 8), {|MG5005:TimeDistributed|}, Dropout(0), LSTM(4), Dense(1)")]
    [InlineData("Model(5, 3, 3, 8), {|MG5006:TimeDistributed|}, MaxPooling2D, Flatten, Dense(1)")]
    [InlineData("Model(5, 8), {|MG5007:Bidirectional|}, LSTM(4, Activation = Activation.ReLU), Dense(1)")]
    [InlineData("Model(5, 6, 8), {|MG5007:TimeDistributed|}, GRU(4, Activation = Activation.ReLU), LSTM(4), Dense(1)")]
    [InlineData("Model(5, 8), {|MG5008:TimeDistributed|}, Dropout(0.9), LSTM(4), Dense(1)")]
    public Task Speak(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(3, 2), TimeDistributed, Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), TimeDistributed, SpectralNormalization, Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(5, 8), Bidirectional, LSTM(1), Dense(4)")]
    [InlineData("Model(5, 6, 8), TimeDistributed, LSTM(1), Flatten, Dense(4)")]
    [InlineData("Model(5, 8), TimeDistributed, Dense(1), Flatten, Softmax")]
    [InlineData("Model(1, 8), Bidirectional, LSTM(4, Stateful = true), Dense(1)")]
    [InlineData("Model(28, 28, 1), TimeDistributed, LSTM(8), LSTM(8), Dense(10)")]
    [InlineData("Model(2, 40, 40, 1), ConvLSTM2D(4, 5, Padding = Padding.Same), Flatten, Dense(1)")]
    [InlineData("Model(5, 8), Bidirectional, LSTM(4, KernelInitializer = Initializer.Orthogonal), Dense(1)")]
    [InlineData("Model(5, 8), TimeDistributed, Dense(16), BatchNormalization, ReLU, LSTM(4), Dense(1)")]
    [InlineData("Model(5, 8), Bidirectional, LSTM(4, ReturnSequences = true), ReLU, GlobalMaxPooling1D, Dense(1)")]
    [InlineData("Model(20), Embedding(9, 4, MaskZero = true), TimeDistributed, Dense(4, Activation = Activation.Tanh), LSTM(4), Dense(1)")]
    public Task Are_silent(string attributes) => Verify.AttributesAsync(attributes);

    /// <summary>Of frames the grid is behind the steps.</summary>
    [Fact]
    public Task Kernel_of_ConvLSTM2D_on_one_cell() =>
        Verify.AttributesAsync("Model(9, 1, 1, 1), {|MG3005:ConvLSTM2D(4, 3, Padding = Padding.Same)|}, Flatten, Dense(1)");
}
