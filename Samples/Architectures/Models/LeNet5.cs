using ModelGen;

namespace ArchitecturesSample;

/// <summary>LeNet-5 (LeCun et al. 1998, "Gradient-Based Learning Applied to Document Recognition"), with the usual softmax at its end.</summary>
[Model(28, 28, 1)]
[Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.Tanh), AveragePooling2D(2)]
[Conv2D(16, 5, Activation = Activation.Tanh), AveragePooling2D(2)]
[Flatten]
[Dense(120, Activation = Activation.Tanh)]
[Dense(84, Activation = Activation.Tanh)]
[Dense(10, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.1)]
public partial class LeNet5;
