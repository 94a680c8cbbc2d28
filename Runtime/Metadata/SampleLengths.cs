namespace ModelGen;

/// <summary>How many values one sample, one prediction and one target have, and the operations of one forward pass.</summary>
internal readonly record struct SampleLengths(int Sample, int Output, int Target, long Flops);
