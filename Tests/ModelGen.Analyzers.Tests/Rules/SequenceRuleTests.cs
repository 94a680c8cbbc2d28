using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Rules about sequences: MG3004, MG3008, MG3009, MG3010, MG5007, and MG4013 behind recurrent layers.</summary>
public class SequenceRuleTests
{
    [Theory]
    [InlineData("Model(1, 12), {|MG3004:GRU(5)|}, Dense(1)")]
    [InlineData("Model(1, 2), {|MG3004:LSTM(10, ReturnSequences = true)|}, LSTM(10), Dense(2)")]
    [InlineData("Model(10, 7), Conv1D(4, 3, Activation = Activation.ReLU), AveragePooling1D(8), {|MG3004:LSTM(8)|}, Dense(2)")]
    [InlineData("Model(10, 7), LSTM(4, ReturnSequences = true), AveragePooling1D(10), {|MG3004:LSTM(8)|}, Dense(2)")]
    [InlineData("Model(1, 8, 8, 3), {|MG3004:ConvLSTM2D(4, 3)|}, Flatten, Dense(2)")]
    [InlineData("Model(1, 1), LSTM(20, Stateful = true), Dense(1)")]
    [InlineData("Model(2, 12), GRU(5), Dense(1)")]
    [InlineData("Model(1, 90, 1), {|MG2004:LSTM(5)|}, Dense(1)")]
    [InlineData("Model(12, 1), GRU(5), Dense(1)")]
    [InlineData("Model(\"T\", 1), GRU(5), Dense(1)")]
    [InlineData("Model(1, 12), GRU(5, Allow = \"MG3004\"), Dense(1)")]
    public Task Recurrent_single_timestep(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(40), Rescaling(0.5), {|MG3008:Embedding(256, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(40), Dense(8), {|MG3008:Embedding(256, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(40), Dense(8), Reshape(2, 4), {|MG3008:Embedding(256, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8), {|MG3008:Embedding(256, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 5), Flatten, Embedding(256, 8), Flatten, Dense(1)")]
    [InlineData("Model(4, 5), Permute(2, 1), Reshape(20), RepeatVector(3), Embedding(256, 8), Flatten, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8), Flatten, Dense(1)")]
    public Task Embedding_on_activations(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), {|MG3009:Flatten|}, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), Dropout(0.1), {|MG3009:GlobalMaxPooling1D|}, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), {|MG3009:Conv1D(8, 3)|}, ReLU, GRU(4), Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), Dense(8, Activation = Activation.ReLU), {|MG3009:MaxPooling1D|}, GRU(4), Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), {|MG3009:Permute(2, 1)|}, GRU(4), Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), {|MG3009:Reshape(20, 16)|}, GRU(4), Dense(1)")]
    [InlineData("Model(60, 1), Masking(MaskValue = -1), {|MG3009:Conv1D(20, 5)|}, ReLU, GRU(20), Dense(1)")]
    [InlineData("Model(60), Reshape(60, 1), Masking, {|MG3009:Flatten|}, Dense(1)")]
    [InlineData("Model(60, 1), Rescaling(2), Masking, Masking(MaskValue = 1), {|MG3009:Flatten|}, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), GRU(4), Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), GRU(4, ReturnSequences = true), Flatten, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), Bidirectional, GRU(4, ReturnSequences = true), GlobalMaxPooling1D, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), GlobalAveragePooling1D, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8, MaskZero = true), MultiHeadAttention(2, 4), GlobalMaxPooling1D, Dense(1)")]
    [InlineData("Model(40), Embedding(256, 8), Flatten, Dense(1)")]
    [InlineData("Model(60, 1), Masking, GRU(20), Dense(1)")]
    public Task Mask_dropped(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(10, 7), Conv1D(4, 3, Activation = Activation.Sigmoid), {|MG3010:Masking|}, LSTM(8), Dense(2)")]
    [InlineData("Model(10, 7), Conv1D(4, 3, Activation = Activation.Sigmoid), Dropout(0.2), {|MG3010:Masking|}, LSTM(8), Dense(2)")]
    [InlineData("Model(10), Embedding(9, 4), {|MG3010:Masking|}, LSTM(8), Dense(2)")]
    [InlineData("Model(10, 7), Rescaling(2), Masking, LSTM(8), Dense(2)")]
    [InlineData("Model(70), Reshape(10, 7), Masking, LSTM(8), Dense(2)")]
    public Task Masking_not_first(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(10, 7), {|MG5007:LSTM(8, Activation = Activation.ReLU)|}, Dense(2)")]
    [InlineData("Model(10, 7), {|MG5007:GRU(8, Activation = Activation.ReLU)|}, Dense(2)")]
    [InlineData("Model(10, 7), SimpleRNN(8, Activation = Activation.ReLU), Dense(2)")]
    [InlineData("Model(10, 7), LSTM(8, RecurrentActivation = Activation.HardSigmoid), Dense(2)")]
    public Task Recurrent_relu(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(10, 7), LSTM(8), ReLU, Dense(2)")]
    [InlineData("Model(10, 7), SimpleRNN(8, Activation = Activation.Sigmoid, ReturnSequences = true), Dropout(0.1), Softmax, GlobalMaxPooling1D, Dense(2)")]
    [InlineData("Model(10, 7), LSTM(8), ReLU, {|MG4013:Tanh|}, Dense(2)")]
    [InlineData("Model(10, 7), {|MG3003:LSTM(1)|}, Dense(2)")]
    [InlineData("Model(10, 7), LSTM(1)")]
    [InlineData("Model(10, 7), LSTM(1, ReturnSequences = true), GlobalMaxPooling1D, Tanh, Dense(2)")]
    public Task Activations_and_units_of_recurrent_layers(string attributes) => Verify.AttributesAsync(attributes);
}
