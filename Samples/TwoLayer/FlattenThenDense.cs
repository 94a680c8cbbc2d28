using ModelGen;

namespace TwoLayerSample;

/// <summary>Flatten first: Dense(16) sees all six numbers at once. What was most likely meant, and what the code fix of MG3001 makes.</summary>
[Model(3, 2)]
[Flatten, Dense(16), ReLU, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.05)]
internal sealed partial class FlattenThenDense;
