using ModelGen;

namespace DigitsSample;

/// <summary>Tells the ten digits apart by convolutions, which find the same strokes wherever they are in the image.</summary>
[Model(28, 28, 1)]
[Conv2D(24, 3, Activation = Activation.ReLU), Conv2D(24, 3, Activation = Activation.ReLU), MaxPooling2D(2)]
[Conv2D(48, 3, Activation = Activation.ReLU), MaxPooling2D(2)]
[Flatten, Dropout(0.4)]
[Dense(64, Activation = Activation.ReLU), Dropout(0.2)]
[Dense(10, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, LearningRate = 0.0015, Metrics = [Metric.Accuracy])]
internal sealed partial class DigitConvNet;
