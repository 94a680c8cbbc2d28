namespace ModelGen;

/// <summary>One value for each weight that an optimizer keeps from step to step, in the layout of the parameter buffer.</summary>
/// <param name="Name">What Keras calls it: <c>momentum</c>, <c>velocity</c>, ...</param>
/// <param name="Values">The values.</param>
internal readonly record struct OptimizerState(string Name, AlignedBuffer Values);
