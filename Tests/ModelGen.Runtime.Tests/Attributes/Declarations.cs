using ModelGen;

namespace Shop.Forecasts;

[Model(3, 2)]
[Flatten, Dense(16), ReLU, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.01)]
internal sealed partial class OneList;

[Model(3, 2)]
[Flatten]
[Dense(16, Activation = Activation.ReLU, Name = "hidden")]
[Activation(Activation.Tanh)]
[Dense(4, KernelInitializer = Initializer.Constant, KernelInitializerValue = 0.5)]
[Compile(
    Loss.Huber,
    Optimizer.Adam,
    Delta = 2,
    Metrics = [Metric.MeanAbsoluteError, Metric.R2Score],
    Schedule = Schedule.PiecewiseConstantDecay,
    Boundaries = [100, 200],
    Values = new[] { 0.1, 0.01, 0.001 })]
[Target(4), TargetRange(-1, 1)]
internal sealed partial class OnePerLine;

internal static partial class Outer
{
    [Model(4, 6)]
    [TimeDistributed, Dense(8), PReLU(SharedAxes = [1]), LayerNormalization(Axes = [1, 2]), Permute(2, 1), Reshape(-1)]
    [Rescaling(2, Offset = 1), GaussianNoise(0.1), GaussianDropout(0.1), Dropout(0.5), BatchNormalization(Momentum = 0.9)]
    [Threshold, Exponential, ELU(Alpha = 0.5), LeakyReLU(NegativeSlope = 0.1), ReLU(MaxValue = 6), RepeatVector(2), Softmax(Axis = 1)]
    internal sealed partial class Nested;
}
