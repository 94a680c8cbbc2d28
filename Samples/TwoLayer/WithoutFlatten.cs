using ModelGen;

namespace TwoLayerSample;

/// <summary>
/// Without Flatten nothing ever joins the steps: the model answers once for each of them, three times four numbers. MG3001 again.
/// </summary>
[Model(3, 2)]
[Dense(16), ReLU, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.05)]
internal sealed partial class WithoutFlatten;
