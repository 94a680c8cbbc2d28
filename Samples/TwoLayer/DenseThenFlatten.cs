using ModelGen;

namespace TwoLayerSample;

/// <summary>
/// The model of the question. Dense(16) sees an input of 3 steps with 2 numbers each and multiplies each step by the same 2x16 weights;
/// Flatten joins the steps only afterwards. The build says so: MG3001.
/// </summary>
[Model(3, 2)]
[Dense(16), ReLU, Flatten, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.05)]
internal sealed partial class DenseThenFlatten;
