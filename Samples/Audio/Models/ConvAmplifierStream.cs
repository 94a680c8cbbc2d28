using ModelGen;

namespace AudioSample;

/// <summary>The same layers with the same weights, one sample at a time: each convolution keeps the steps before that it looks at.</summary>
[Model(1, 1)]
[Conv1D(12, 5, Padding = Padding.Causal, Stateful = true, Activation = Activation.Tanh)]
[Conv1D(12, 5, Padding = Padding.Causal, DilationRate = 5, Stateful = true, Activation = Activation.Tanh)]
[Conv1D(12, 5, Padding = Padding.Causal, DilationRate = 25, Stateful = true, Activation = Activation.Tanh)]
[Dense(1)]
internal sealed partial class ConvAmplifierStream;
