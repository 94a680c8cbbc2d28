using ModelGen;

namespace ArchitecturesSample;

/// <summary>A Transformer encoder (Vaswani et al. 2017, "Attention Is All You Need") over a text, and a class for it.</summary>
[Model(200)]
[Embedding(20000, 32), PositionEmbedding(200)]
[Residual<SelfAttention>, LayerNormalization(Epsilon = 1e-6)]
[Residual<FeedForward32>, LayerNormalization(Epsilon = 1e-6)]
[GlobalAveragePooling1D, Dropout(0.1)]
[Dense(20, Activation = Activation.ReLU), Dropout(0.1)]
[Dense(2, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)]
public partial class TransformerClassifier;

/// <summary>Every position looks at every other.</summary>
[Block("T", "D")]
[MultiHeadAttention(2, "D"), Dropout(0.1)]
public class SelfAttention;

/// <summary>Two layers on each position by itself.</summary>
[Block("T", "D")]
[Dense(32, Activation = Activation.ReLU, PerTimestep = true), Dense("D", PerTimestep = true), Dropout(0.1)]
public class FeedForward32;
