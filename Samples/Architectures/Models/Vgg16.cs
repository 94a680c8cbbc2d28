using ModelGen;

namespace ArchitecturesSample;

/// <summary>VGG-16 (Simonyan and Zisserman 2014, "Very Deep Convolutional Networks for Large-Scale Image Recognition").</summary>
[Model(224, 224, 3)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(2)]
[Conv2D(128, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(128, 3, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(2)]
[Conv2D(256, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Repeat<VggLayer>(2), MaxPooling2D(2)]
[Conv2D(512, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Repeat<VggLayer>(2), MaxPooling2D(2)]
[Repeat<VggLayer>(3), MaxPooling2D(2)]
[Flatten]
[Dense(4096, Activation = Activation.ReLU)]
[Dense(4096, Activation = Activation.ReLU)]
[Dense(1000, Activation = Activation.Softmax)]
public partial class Vgg16;

/// <summary>A 3x3 convolution that keeps its number of channels.</summary>
[Block("H", "W", "C")]
[Conv2D("C", 3, Padding = Padding.Same, Activation = Activation.ReLU)]
public class VggLayer;
