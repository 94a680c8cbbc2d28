using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG4012 to MG4021: hidden layers and [Compile].</summary>
public class TrainingRuleTests
{
    [Theory]
    [InlineData("Model(8), {|MG4012:Dense(64)|}, Dense(1)")]
    [InlineData("Model(8), {|MG4012:Dense(64, UseBias = false)|}, BatchNormalization, Dropout(0.1), Rescaling(2), Activation(Activation.Linear), Dense(1)")]
    [InlineData("Model(8), {|MG4012:Dense(8)|}, {|MG4012:Dense(8)|}, Dense(8)")]
    [InlineData("Model(4, 6), {|MG4012:TimeDistributed|}, Dense(16), Flatten, Dense(5)")]
    [InlineData("Model(8), Dense(64), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(64, Activation = Activation.GELU), Dense(1)")]
    [InlineData("Model(8), Dense(64), LayerNormalization, Dense(1)")]
    [InlineData("Model(8), Dense(2), Dense(8)")]
    [InlineData("Model(784), Dense(16), Dense(784)")]
    [InlineData("Model(100), Dense(8), RepeatVector(10), TimeDistributed, Dense(3)")]
    [InlineData("Model(8), Dense(64, Allow = \"linear-stack\"), Dense(1)")]
    public Task Linear_stack(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Dense(16), ReLU, {|MG4013:ReLU|}, Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), Dropout(0.2), GaussianNoise(0.1), {|MG4013:Tanh|}, Dense(1)")]
    [InlineData("Model(8), Dense(16, Activation = Activation.ReLU), {|MG4013:Softmax|}")]
    [InlineData("Model(8), Dense(16), Activation(Activation.Linear), ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16), ReLU, BatchNormalization, ReLU, Dense(1)")]
    [InlineData("Model(8), Dense(16), ReLU, Activation(Activation.Linear), Dense(1)")]
    [InlineData("Model(8), Dense(16), ReLU, Tanh(Allow = \"stacked-activations\"), Dense(1)")]
    public Task Stacked_activations(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Dense(10), {|MG4014:Dropout(0.5)|}")]
    [InlineData("Model(8), Dense(10), {|MG4014:GaussianDropout(0.5)|}, Softmax")]
    [InlineData("Model(8), Dropout(0.5), Dense(10)")]
    [InlineData("Model(8), Dense(10), {|MG4014:AlphaDropout(0.1)|}, {|MG4014:Dropout(0.2)|}")]
    [InlineData("Model(8), Dense(10), GaussianNoise(0.1)")]
    [InlineData("Model(8), Dropout(0.5), Tanh")]
    [InlineData("Model(8), Dense(10), Dropout(0.5, Allow = \"dropout-at-output\")")]
    public Task Dropout_at_output(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Dense(10, UseBias = false), {|MG4015:BatchNormalization|}, Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(10), {|MG4015:LayerNormalization|}, Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(10), LayerNormalization")]
    [InlineData("Model(8), LayerNormalization, Dense(10), Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(10), {|MG4015:RMSNormalization|}, Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(10), UnitNormalization, Compile(Loss.CosineSimilarity, Optimizer.Adam)")]
    public Task Normalization_at_output(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 3)|}")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Adagrad, LearningRate = 1.5)|}")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.RMSprop, LearningRate = 1)|}")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0, Schedule = Schedule.CosineDecay, DecaySteps = 9, WarmupSteps = 3, "
        + "WarmupTarget = 2)|}")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Adam, Schedule = Schedule.PiecewiseConstantDecay, Boundaries = new[] { 10 }, Values = new[] "
        + "{ 0.5, 0.01 })|}")]
    [InlineData("{|MG4017:Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1e-8)|}")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 1)")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 1.01)|}")]
    [InlineData("{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0.11)|}")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adagrad, LearningRate = 1)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1e-7)")]
    [InlineData("{|MG4017:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 9.9e-8)|}")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0.1)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adadelta, LearningRate = 10)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Ftrl, LearningRate = 10)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1e-6)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Adam)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 3, Allow = \"high-learning-rate\")")]
    [InlineData("{|MG4020:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true)|}")]
    [InlineData("{|MG4020:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 0, Nesterov = true)|}")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 0.9, Nesterov = true)")]
    [InlineData("Compile(Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = false)")]
    public Task Learning_rate_and_momentum(string compile) => Verify.AttributesAsync("Model(8), Dense(1), " + compile);

    [Theory]
    [InlineData("Model(8), {|MG4018:Dense(8, Activation = Activation.Sigmoid)|}, Dense(8), Sigmoid, Dropout(0.1), Dense(8, Activation = Activation.HardSigmoid), "
        + "Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.ReLU), "
        + "Dense(8, Activation = Activation.Sigmoid), Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), Dense(8, UseBias = false), "
        + "BatchNormalization, Sigmoid, Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Tanh), Dense(8, Activation = Activation.Tanh), Dense(8, Activation = Activation.Tanh), Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), Dense(1, Activation = Activation.Sigmoid)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Sigmoid), Dense(8, Activation = Activation.Tanh), Dense(1)")]
    [InlineData("Model(9, 9, 1), {|MG4018:Conv2D(4, 3, Activation = Activation.Sigmoid)|}, MaxPooling2D, Flatten, Dense(8, Activation = Activation.HardSigmoid), "
        + "Dense(8, Activation = Activation.Sigmoid), Dense(1)")]
    [InlineData("Model(8), {|MG4012:Dense(8)|}, {|MG4018:Dense(8, Activation = Activation.Sigmoid)|}, Dense(8, Activation = Activation.Sigmoid), "
        + "Dense(8, Activation = Activation.Sigmoid), Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.Sigmoid, Allow = \"saturating-stack\"), Dense(8, Activation = Activation.Sigmoid), "
        + "Dense(8, Activation = Activation.Sigmoid), Dense(1)")]
    public Task Saturating_stack(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), {|MG4019:Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Zeros)|}, Dense(1)")]
    [InlineData("Model(8), {|MG4019:Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Constant, KernelInitializerValue = 0.1)|}, Dense(1)")]
    [InlineData("Model(8, 8), {|MG4019:TimeDistributed|}, Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Ones), Flatten, Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Orthogonal), Dense(1)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.ReLU), Dense(4, KernelInitializer = Initializer.Zeros)")]
    [InlineData("Model(8), {|MG3003:Dense(1, Activation = Activation.ReLU, KernelInitializer = Initializer.Zeros)|}, Dense(4)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Ones, Trainable = false), Dense(4)")]
    [InlineData("Model(8), Dense(8, Activation = Activation.ReLU, BiasInitializer = Initializer.Ones), Dense(4)")]
    [InlineData("Model(8, 8, 3), {|MG4019:SeparableConv2D(8, 3, Activation = Activation.ReLU, PointwiseInitializer = Initializer.Zeros)|}, Flatten, Dense(4)")]
    [InlineData("Model(8, 8, 3), DepthwiseConv2D(3, Activation = Activation.ReLU, DepthwiseInitializer = Initializer.Ones), Flatten, Dense(4)")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, {|MG4019:Dense(8, Activation = Activation.ReLU, KernelInitializer = Initializer.Zeros)|}, Dense(1)")]
    public Task Constant_initializer(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Sigmoid, {|MG4021:Compile(Loss.BinaryCrossentropy, Optimizer.Sgd)|}")]
    [InlineData("Model(8), PReLU, Compile(Loss.MeanSquaredError, Optimizer.Sgd)")]
    [InlineData("Model(8), Sigmoid")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, BatchNormalization, Compile(Loss.MeanSquaredError, Optimizer.Sgd)")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, Dense(4), Compile(Loss.MeanSquaredError, Optimizer.Sgd)")]
    [InlineData("Model(8), {|MG2006:Reshape(3)|}, Tanh, {|MG4021:Compile(Loss.MeanSquaredError, Optimizer.Sgd)|}")]
    public Task Nothing_to_train(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Model(8), Dense(64), Dense(1)",
        "Dense(64) (layer 1 of 2 in M) [8] -> [64]: it has no activation, so it and Dense(1) (layer 2) together are one linear map; its 64 units add nothing. "
        + "Add ReLU, or remove it.")]
    [InlineData("Model(8), Dense(16), Sigmoid, ReLU, Dense(1)",
        "ReLU (layer 3 of 4 in M) [16] -> [16]: it follows Sigmoid (layer 2) without a layer between that learns. "
        + "What Sigmoid gives is never below 0, so it changes nothing. Remove one of the two.")]
    [InlineData("Model(8), Dense(1), Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 3)",
        "Compile(MeanSquaredError, Sgd) of M: a learning rate of 3 is very high for Sgd (above 1): the steps overshoot and the loss usually grows until it is NaN. "
        + "Keras' default is 0.01.")]
    [InlineData("Model(8), Dense(10), Dropout(0.5)",
        "Dropout(0.5) (layer 2 of 2 in M) [10] -> [10]: after Dense(10) (layer 1), the last layer with weights, 50 % of the answers are zeroed in training. "
        + "Move it before Dense(10).")]
    public void Message_says_why_and_what_to_do(string attributes, string message) => Assert.Equal(message, Analysis.Message(attributes));
}
