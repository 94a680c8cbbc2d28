using ModelGen;

namespace ArchitecturesSample;

/// <summary>Whether a text is friendly: an LSTM (Hochreiter and Schmidhuber 1997, "Long Short-Term Memory") over its words. Texts of any length.</summary>
[Model("T")]
[Embedding(20000, 128, MaskZero = true)]
[LSTM(128)]
[Dense(1, Activation = Activation.Sigmoid)]
[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
public partial class LstmTextClassifier;
