using ModelGen;

namespace ArchitecturesSample;

/// <summary>Whether a text is friendly: a GRU (Cho et al. 2014, "Learning Phrase Representations using RNN Encoder-Decoder") over its words.</summary>
[Model("T")]
[Embedding(20000, 128, MaskZero = true)]
[GRU(128)]
[Dense(1, Activation = Activation.Sigmoid)]
[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
public partial class GruTextClassifier;
