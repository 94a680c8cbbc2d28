using ModelGen;

namespace TextSample;

/// <summary>Learns to write: for each of 64 characters, which one comes next, from those before it.</summary>
[Model(Excerpts.Length)]
[Embedding(Alphabet.Size, 32)]
[GRU(192, ReturnSequences = true)]
[Dense(Alphabet.Size, PerTimestep = true)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, LearningRate = 0.004, FromLogits = true, ClipNorm = 1)]
internal sealed partial class TextNet;
