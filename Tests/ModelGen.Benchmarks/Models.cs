namespace ModelGen.Benchmarks;

// The networks of Workloads/Rows.cs, declared. Learning rates are those of Workloads/Workload.cs.

[Model(6)]
[Dense(16, Activation = Activation.ReLU), Dense(4)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.1)]
internal sealed partial class Tiny;

[Model(784)]
[Dense(128, Activation = Activation.ReLU), Dense(64, Activation = Activation.ReLU), Dense(10, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.1)]
internal sealed partial class ClassifierSgd;

[Model(784)]
[Dense(128, Activation = Activation.ReLU), Dense(64, Activation = Activation.ReLU), Dense(10, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, LearningRate = 0.001)]
internal sealed partial class ClassifierAdam;

[Model(1024)]
[Dense(4096, Activation = Activation.ReLU), Dense(1024)]
[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.1)]
internal sealed partial class Wide;
