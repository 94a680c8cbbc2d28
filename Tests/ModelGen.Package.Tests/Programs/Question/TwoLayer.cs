using ModelGen;

[Model(3, 2)]
[Dense(16), ReLU, Flatten, Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
public partial class TwoLayer;
