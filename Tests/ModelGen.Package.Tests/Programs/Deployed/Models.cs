using ModelGen;

[Model(3, 2)]
[Flatten, Dense(16), ReLU, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
public partial class TwoLayer;

[Model(784)]
[Dense(128), ReLU, Dense(64), ReLU, Dense(10), Softmax]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, Metrics = [Metric.Accuracy])]
public partial class Digits;
