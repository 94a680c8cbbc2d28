using ModelGen;

namespace ArchitecturesSample;

/// <summary>
/// AlexNet (Krizhevsky et al. 2012, "ImageNet Classification with Deep Convolutional Neural Networks") on one device: without the two
/// halves of the original and without local response normalization.
/// </summary>
[Model(227, 227, 3)]
[Conv2D(96, 11, Strides = 4, Activation = Activation.ReLU), MaxPooling2D(3, Strides = 2)]
[Conv2D(256, 5, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(3, Strides = 2)]
[Conv2D(384, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(384, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(256, 3, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(3, Strides = 2)]
[Flatten]
[Dense(4096, Activation = Activation.ReLU), Dropout(0.5)]
[Dense(4096, Activation = Activation.ReLU), Dropout(0.5)]
[Dense(1000, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.01)]
public partial class AlexNet;
