using ModelGen;

namespace ArchitecturesSample;

/// <summary>
/// U-Net (Ronneberger et al. 2015, "U-Net: Convolutional Networks for Biomedical Image Segmentation"), padded so that the mask has the
/// size of the image.
/// </summary>
[Model(128, 128, 1)]
[Use<FirstLevel>, Tap("level1"), MaxPooling2D(2)]
[Use<DoubleChannels>, Tap("level2"), MaxPooling2D(2)]
[Use<DoubleChannels>, Tap("level3"), MaxPooling2D(2)]
[Use<DoubleChannels>, Tap("level4"), MaxPooling2D(2)]
[Use<DoubleChannels>]
[Use<UpConvolution>, Concatenate("level4"), Use<HalveChannels>]
[Use<UpConvolution>, Concatenate("level3"), Use<HalveChannels>]
[Use<UpConvolution>, Concatenate("level2"), Use<HalveChannels>]
[Use<UpConvolution>, Concatenate("level1"), Use<HalveChannels>]
[Conv2D(1, 1, Activation = Activation.Sigmoid)]
[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
public partial class UNet;

/// <summary>The first level.</summary>
[Block]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
public class FirstLevel;

/// <summary>Twice the channels.</summary>
[Block("H", "W", "C")]
[Conv2D("2*C", 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D("2*C", 3, Padding = Padding.Same, Activation = Activation.ReLU)]
public class DoubleChannels;

/// <summary>Half the channels: a level joined with what it was on the way down.</summary>
[Block("H", "W", "C")]
[Conv2D("C/2", 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D("C/2", 3, Padding = Padding.Same, Activation = Activation.ReLU)]
public class HalveChannels;

/// <summary>Twice the size at half the channels.</summary>
[Block("H", "W", "C")]
[Conv2DTranspose("C/2", 2, Strides = 2)]
public class UpConvolution;
