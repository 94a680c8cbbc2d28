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

[Model(28, 28, 1)]
[Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(2)]
[Conv2D(16, 5, Activation = Activation.ReLU), MaxPooling2D(2)]
[Flatten, Dense(120, Activation = Activation.ReLU), Dense(84, Activation = Activation.ReLU), Dense(10, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.1)]
internal sealed partial class LeNetModel;

[Model(50, 32)]
[LSTM(64)]
internal sealed partial class LstmModel;

[Model(128, 256)]
[Residual<AttentionBlock>, LayerNormalization(Epsilon = 1e-5)]
[Residual<FeedForwardBlock>, LayerNormalization(Epsilon = 1e-5)]
internal sealed partial class TransformerModel;

[Block]
[MultiHeadAttention(4, 64)]
internal sealed class AttentionBlock;

[Block]
[Dense(1024, Activation = Activation.ReLU, PerTimestep = true), Dense(256, PerTimestep = true)]
internal sealed class FeedForwardBlock;
