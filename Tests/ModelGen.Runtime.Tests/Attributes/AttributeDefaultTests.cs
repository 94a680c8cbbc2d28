using Xunit;

namespace ModelGen.Tests;

/// <summary>Keras 3's defaults, read from the constructors in <c>keras/src</c>.</summary>
public sealed class AttributeDefaultTests
{
    [Theory]
    [InlineData(Optimizer.Sgd, 0.01)]
    [InlineData(Optimizer.Adam, 0.001)]
    [InlineData(Optimizer.AdamW, 0.001)]
    [InlineData(Optimizer.Nadam, 0.001)]
    [InlineData(Optimizer.Adamax, 0.001)]
    [InlineData(Optimizer.RMSprop, 0.001)]
    [InlineData(Optimizer.Adagrad, 0.001)]
    [InlineData(Optimizer.Adadelta, 0.001)]
    [InlineData(Optimizer.Lion, 0.001)]
    [InlineData(Optimizer.Ftrl, 0.001)]
    public void Learning_rate(Optimizer optimizer, double rate) =>
        Assert.Equal(rate, new CompileAttribute(Loss.MeanSquaredError, optimizer).LearningRate);

    [Fact]
    public void Optimizers_that_differ()
    {
        CompileAttribute With(Optimizer optimizer) => new(Loss.MeanSquaredError, optimizer);
        Assert.Equal((0.9, 0.999), (With(Optimizer.Adam).Beta1, With(Optimizer.Adam).Beta2));
        Assert.Equal((0.9, 0.99), (With(Optimizer.Lion).Beta1, With(Optimizer.Lion).Beta2));
        Assert.Equal((0.9, 0.95), (With(Optimizer.RMSprop).Rho, With(Optimizer.Adadelta).Rho));
        Assert.Equal((0, 0.004), (With(Optimizer.Adam).WeightDecay, With(Optimizer.AdamW).WeightDecay));
        Assert.Equal(1e-7, With(Optimizer.Adam).Epsilon);
        Assert.Equal((0.1, -0.5), (With(Optimizer.Adagrad).InitialAccumulatorValue, With(Optimizer.Ftrl).LearningRatePower));
    }

    [Fact]
    public void Losses_and_schedules()
    {
        var compile = new CompileAttribute(Loss.Huber, Optimizer.Adam);
        Assert.Equal((1, 0.25, 2, 0), (compile.Delta, compile.Alpha, compile.Gamma, compile.LabelSmoothing));
        Assert.Equal((1e-4, 1, 0, 2, 1), (compile.EndLearningRate, compile.Power, compile.CosineAlpha, compile.TMul, compile.MMul));
        Assert.Equal(Schedule.Constant, compile.Schedule);
        Assert.Empty(compile.Metrics);
    }

    [Fact]
    public void Layers()
    {
        var dense = new DenseAttribute(3);
        Assert.Equal((3, true, Activation.Linear, false), (dense.Units, dense.UseBias, dense.Activation, dense.PerTimestep));
        Assert.Equal((Initializer.GlorotUniform, Initializer.Zeros), (dense.KernelInitializer, dense.BiasInitializer));
        Assert.Equal((0.01, 0.01, 2), (dense.KernelL1, dense.KernelL2, dense.KernelConstraintValue));
        Assert.True(dense.Trainable);

        var batch = new BatchNormalizationAttribute();
        Assert.Equal((-1, 0.99, 1e-3, true, true), (batch.Axis, batch.Momentum, batch.Epsilon, batch.Center, batch.Scale));
        Assert.Equal((Initializer.Ones, Initializer.Ones), (batch.GammaInitializer, batch.MovingVarianceInitializer));
        Assert.Equal((Initializer.Zeros, Initializer.Zeros), (batch.BetaInitializer, batch.MovingMeanInitializer));

        var layer = new LayerNormalizationAttribute();
        Assert.Equal((-1, 1e-3, Initializer.Ones), (layer.Axis, layer.Epsilon, layer.GammaInitializer));

        Assert.Equal((0.3, 1, -1), (new LeakyReLUAttribute().NegativeSlope, new ELUAttribute().Alpha, new SoftmaxAttribute().Axis));
        var relu = new ReLUAttribute();
        Assert.Equal((double.PositiveInfinity, 0, 0), (relu.MaxValue, relu.NegativeSlope, relu.Threshold));
        Assert.Equal((Initializer.Zeros, 0), (new PReLUAttribute().AlphaInitializer, new RescalingAttribute(2).Offset));
    }

    [Fact]
    public void Recurrent_layers()
    {
        var lstm = new LSTMAttribute(3);
        Assert.Equal((3, Activation.Tanh, Activation.Sigmoid), (lstm.Units, lstm.Activation, lstm.RecurrentActivation));
        Assert.Equal((true, true, false, false, false), (lstm.UseBias, lstm.UnitForgetBias, lstm.ReturnSequences, lstm.GoBackwards, lstm.Stateful));
        Assert.Equal((0.0, 0.0), (lstm.Dropout, lstm.RecurrentDropout));
        Assert.Equal(
            (Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros), (lstm.KernelInitializer, lstm.RecurrentInitializer, lstm.BiasInitializer));
        Assert.Equal((true, Activation.Tanh), (new GRUAttribute(3).ResetAfter, new SimpleRNNAttribute(3).Activation));
        Assert.Equal(Merge.Concatenate, new BidirectionalAttribute().MergeMode);
    }
}
