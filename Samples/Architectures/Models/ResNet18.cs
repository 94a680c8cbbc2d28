using ModelGen;

namespace ArchitecturesSample;

/// <summary>ResNet-18 (He et al. 2015, "Deep Residual Learning for Image Recognition").</summary>
[Model(224, 224, 3)]
[Conv2D(64, 7, Strides = 2, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU]
[MaxPooling2D(3, Strides = 2, Padding = Padding.Same)]
[Repeat<BasicStep>(2)]
[Residual<WideningBody, WideningShortcut>, ReLU, Use<BasicStep>]
[Residual<WideningBody, WideningShortcut>, ReLU, Use<BasicStep>]
[Residual<WideningBody, WideningShortcut>, ReLU, Use<BasicStep>]
[GlobalAveragePooling2D]
[Dense(1000, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Sgd, LearningRate = 0.1)]
public partial class ResNet18;

/// <summary>A residual that keeps the shape, and the activation behind the sum.</summary>
[Block("H", "W", "C")]
[Residual<BasicBody>, ReLU]
public class BasicStep;

/// <summary>Two 3x3 convolutions.</summary>
[Block("H", "W", "C")]
[Conv2D("C", 3, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU]
[Conv2D("C", 3, Padding = Padding.Same, UseBias = false), BatchNormalization]
public class BasicBody;

/// <summary>Two 3x3 convolutions to half the size and twice the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("2*C", 3, Strides = 2, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU]
[Conv2D("2*C", 3, Padding = Padding.Same, UseBias = false), BatchNormalization]
public class WideningBody;

/// <summary>The input at half the size with twice the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("2*C", 1, Strides = 2, UseBias = false), BatchNormalization]
public class WideningShortcut;
