using ModelGen;

namespace ArchitecturesSample;

/// <summary>A convolutional autoencoder, as Keras' example denoises digits with it.</summary>
[Model(28, 28, 1)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(2, Padding = Padding.Same)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU), MaxPooling2D(2, Padding = Padding.Same)]
[Conv2DTranspose(32, 3, Strides = 2, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2DTranspose(32, 3, Strides = 2, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(1, 3, Padding = Padding.Same, Activation = Activation.Sigmoid)]
[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
public partial class ConvAutoencoder;
