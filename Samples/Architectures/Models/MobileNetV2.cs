using ModelGen;

namespace ArchitecturesSample;

/// <summary>MobileNetV2 (Sandler et al. 2018, "MobileNetV2: Inverted Residuals and Linear Bottlenecks"), width 1.</summary>
[Model(224, 224, 3)]
[Conv2D(32, 3, Strides = 2, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU6]
[DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU6]
[Conv2D(16, 1, UseBias = false), BatchNormalization]
[Use<ExpandAndHalve>, Conv2D(24, 1, UseBias = false), BatchNormalization]
[Use<InvertedResidual>]
[Use<ExpandAndHalve>, Conv2D(32, 1, UseBias = false), BatchNormalization]
[Repeat<InvertedResidual>(2)]
[Use<ExpandAndHalve>, Conv2D(64, 1, UseBias = false), BatchNormalization]
[Repeat<InvertedResidual>(3)]
[Use<Expand>, Conv2D(96, 1, UseBias = false), BatchNormalization]
[Repeat<InvertedResidual>(2)]
[Use<ExpandAndHalve>, Conv2D(160, 1, UseBias = false), BatchNormalization]
[Repeat<InvertedResidual>(2)]
[Use<Expand>, Conv2D(320, 1, UseBias = false), BatchNormalization]
[Conv2D(1280, 1, UseBias = false), BatchNormalization, ReLU6]
[GlobalAveragePooling2D]
[Dense(1000, Activation = Activation.Softmax)]
[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.RMSprop)]
public partial class MobileNetV2;

/// <summary>Six times the channels and back, with the input added.</summary>
[Block("H", "W", "C")]
[Residual<InvertedBottleneck>]
public class InvertedResidual;

/// <summary>Six times the channels, a 3x3 convolution of each by itself, and back.</summary>
[Block("H", "W", "C")]
[Use<Expand>, Conv2D("C", 1, UseBias = false), BatchNormalization]
public class InvertedBottleneck;

/// <summary>Six times the channels, and a 3x3 convolution of each by itself.</summary>
[Block("H", "W", "C")]
[Conv2D("6*C", 1, UseBias = false), BatchNormalization, ReLU6]
[DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU6]
public class Expand;

/// <summary>The same at half the size.</summary>
[Block("H", "W", "C")]
[Conv2D("6*C", 1, UseBias = false), BatchNormalization, ReLU6]
[DepthwiseConv2D(3, Strides = 2, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU6]
public class ExpandAndHalve;
