using ModelGen;

namespace TextSample;

/// <summary>
/// The same layers with the same weights, for writing: one character in, the scores of the next one out. What it read before stays in
/// the state of the GRU from call to call, so that a character costs the same however long the text has become.
/// </summary>
[Model(1)]
[Embedding(Alphabet.Size, 32)]
[GRU(192, Stateful = true)]
[Dense(Alphabet.Size)]
internal sealed partial class TextStepNet;
