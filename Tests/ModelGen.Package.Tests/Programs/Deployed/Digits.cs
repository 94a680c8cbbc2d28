using ModelGen;

[Model(784)]
[Dense(128), ReLU, Dense(64), ReLU, Dense(10), Softmax]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, Metrics = [Metric.Accuracy])]
public partial class Digits;
