using ModelGen;

namespace AudioSample;

/// <summary>Learns the amplifier from recordings: an LSTM that takes a stretch of any length and gives as many samples.</summary>
[Model("T", 1)]
[LSTM(16, ReturnSequences = true)]
[Dense(1, PerTimestep = true)]
[Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0.005, ClipNorm = 1)]
internal sealed partial class LstmAmplifier;
