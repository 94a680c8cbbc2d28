using ModelGen;

namespace AudioSample;

/// <summary>Learns the amplifier by dilated causal convolutions: each value sees the 125 samples up to it. Stretches of any length.</summary>
[Model("T", 1)]
[Conv1D(12, 5, Padding = Padding.Causal, Activation = Activation.Tanh)]
[Conv1D(12, 5, Padding = Padding.Causal, DilationRate = 5, Activation = Activation.Tanh)]
[Conv1D(12, 5, Padding = Padding.Causal, DilationRate = 25, Activation = Activation.Tanh)]
[Dense(1, PerTimestep = true)]
[Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0.005)]
internal sealed partial class ConvAmplifier;
