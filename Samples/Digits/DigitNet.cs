using ModelGen;

namespace DigitsSample;

/// <summary>Tells the ten digits apart: 28 x 28 gray values in, ten probabilities out.</summary>
[Model(28, 28)]
[Flatten]
[Dense(128), ReLU]
[Dense(64), ReLU]
[Dense(10), Softmax]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, Metrics = [Metric.Accuracy])]
internal sealed partial class DigitNet;
