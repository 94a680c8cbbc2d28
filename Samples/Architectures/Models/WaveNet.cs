using ModelGen;

namespace ArchitecturesSample;

/// <summary>
/// A stack of dilated causal convolutions with gates (van den Oord et al. 2016, "WaveNet: A Generative Model for Raw Audio"): the next
/// of 256 values at every step, from the 64 steps before it. Recordings of any length.
/// </summary>
[Model("T", 1)]
[Conv1D(32, 2, Padding = Padding.Causal)]
[Residual<Gated1>]
[Residual<Gated2>]
[Residual<Gated4>]
[Residual<Gated8>]
[Residual<Gated16>]
[Residual<Gated32>]
[ReLU, Conv1D(64, 1, Activation = Activation.ReLU)]
[Conv1D(256, 1)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, FromLogits = true)]
public partial class WaveNet;

/// <summary>A gated convolution over steps 1 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 1, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 1, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated1;

/// <summary>A gated convolution over steps 2 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 2, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 2, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated2;

/// <summary>A gated convolution over steps 4 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 4, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 4, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated4;

/// <summary>A gated convolution over steps 8 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 8, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 8, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated8;

/// <summary>A gated convolution over steps 16 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 16, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 16, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated16;

/// <summary>A gated convolution over steps 32 apart.</summary>
[Block("T", "C")]
[Tap("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 32, Activation = Activation.Tanh), Tap("filter")]
[From("x"), Conv1D("C", 2, Padding = Padding.Causal, DilationRate = 32, Activation = Activation.Sigmoid), Multiply("filter")]
[Conv1D("C", 1)]
public class Gated32;
