using ModelGen;

namespace ArchitecturesSample;

/// <summary>ResNet-50 as Keras' applications have it: convolutions with bias, the stride in the first convolution of a stage.</summary>
[Model(224, 224, 3)]
[ZeroPadding2D(3), Conv2D(64, 7, Strides = 2), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[ZeroPadding2D(1), MaxPooling2D(3, Strides = 2)]
[Residual<FirstBottleneck, FirstProjection>, ReLU, Repeat<BottleneckStep>(2)]
[Residual<WideningBottleneck, WideningProjection>, ReLU, Repeat<BottleneckStep>(3)]
[Residual<WideningBottleneck, WideningProjection>, ReLU, Repeat<BottleneckStep>(5)]
[Residual<WideningBottleneck, WideningProjection>, ReLU, Repeat<BottleneckStep>(2)]
[GlobalAveragePooling2D]
[Dense(1000, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.1)]
public partial class ResNet50;

/// <summary>A bottleneck that keeps the shape, and the activation behind the sum.</summary>
[Block("H", "W", "C")]
[Residual<Bottleneck>, ReLU]
public class BottleneckStep;

/// <summary>1x1 to a quarter of the channels, 3x3, 1x1 back.</summary>
[Block("H", "W", "C")]
[Conv2D("C/4", 1), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("C/4", 3, Padding = Padding.Same), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("C", 1), BatchNormalization(Epsilon = 1.001e-5)]
public class Bottleneck;

/// <summary>The first stage's: four times the channels, at the same size.</summary>
[Block("H", "W", "C")]
[Conv2D("C", 1), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("C", 3, Padding = Padding.Same), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("4*C", 1), BatchNormalization(Epsilon = 1.001e-5)]
public class FirstBottleneck;

/// <summary>The input with four times the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("4*C", 1), BatchNormalization(Epsilon = 1.001e-5)]
public class FirstProjection;

/// <summary>The later stages': half the size, twice the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("C/2", 1, Strides = 2), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("C/2", 3, Padding = Padding.Same), BatchNormalization(Epsilon = 1.001e-5), ReLU]
[Conv2D("2*C", 1), BatchNormalization(Epsilon = 1.001e-5)]
public class WideningBottleneck;

/// <summary>The input at half the size with twice the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("2*C", 1, Strides = 2), BatchNormalization(Epsilon = 1.001e-5)]
public class WideningProjection;
