using ModelGen;

namespace AudioSample;

/// <summary>The same layers with the same weights, one sample at a time: what the LSTM remembers stays from call to call.</summary>
[Model(1, 1)]
[LSTM(16, Stateful = true)]
[Dense(1)]
internal sealed partial class LstmAmplifierStream;
