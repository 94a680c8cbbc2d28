using ModelGen;

namespace ArchitecturesSample;

/// <summary>A small GPT: one block of causal attention, the next word at every position.</summary>
[Model(80)]
[Embedding(20000, 256), PositionEmbedding(80)]
[Residual<CausalSelfAttention>, LayerNormalization(Epsilon = 1e-6)]
[Residual<FeedForward256>, LayerNormalization(Epsilon = 1e-6)]
[Dense(20000, PerTimestep = true)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, FromLogits = true)]
public partial class MiniGpt;

/// <summary>Every position looks at itself and those before it.</summary>
[Block("T", "D")]
[MultiHeadAttention(2, "D", UseCausalMask = true), Dropout(0.1)]
public class CausalSelfAttention;

/// <summary>Two layers on each position by itself.</summary>
[Block("T", "D")]
[Dense(256, Activation = Activation.ReLU, PerTimestep = true), Dense("D", PerTimestep = true), Dropout(0.1)]
public class FeedForward256;
