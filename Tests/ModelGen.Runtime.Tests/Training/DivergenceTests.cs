using Xunit;

namespace ModelGen.Tests;

public sealed class DivergenceTests
{
    private static readonly CompileInfo s_compile = Perceptron.Compile(Optimizer.Sgd);

    [Fact]
    public void NamesTheSampleThatIsNotFinite()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        x[17 * 3 + 1] = float.NaN;
        Perceptron model = new(3, 4, 2, s_compile);
        float[] before = model.Parameters.Span.ToArray();
        TrainingDivergedException error =
            Assert.Throws<TrainingDivergedException>(() => model.Fit(x, y, new FitOptions { BatchSize = 20 }));
        Assert.Contains("became NaN in epoch 1, step 1: sample 17, at (1), is NaN", error.Message);
        Assert.Null(error.Layer);
        Assert.Equal(before, model.Parameters.Span.ToArray());
    }

    [Fact]
    public void NamesTheTargetThatIsNotFinite()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        y[9 * 2] = float.PositiveInfinity;
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => new Perceptron(3, 4, 2, s_compile).Fit(x, y));
        Assert.Contains("the target of sample 9, at (0), is infinity", error.Message);
    }

    [Fact]
    public void NamesTheFirstLayerWhoseWeightsAreNotFinite()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        Perceptron model = new(3, 4, 2, s_compile);
        model.SetWeight("dense_1.bias", [0, float.NaN]);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => model.TrainOnBatch(x, y));
        Assert.Equal("dense_1", error.Layer);
        Assert.Contains("step 1: layer 'dense_1' is the first whose output is not finite; 'dense_1.bias' holds NaN", error.Message);
        Assert.Contains("learning rate (now 0.01)", error.Message);
    }

    [Fact]
    public void SaysSoWhereOnlyTheLossOverflows()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        Perceptron model = new(3, 4, 2, s_compile);
        model.SetWeight("dense_1.bias", [3e38f, 0]);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => model.TrainOnBatch(x, y));
        Assert.Contains("became infinity", error.Message);
        Assert.DoesNotContain("sample", error.Message);
    }

    [Fact]
    public void TrainingThatDivergesEndsAtTheFirstSuchStep()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        Perceptron model = new(3, 4, 2, Perceptron.Compile(Optimizer.Sgd, ("LearningRate", 1e6)));
        Assert.Throws<TrainingDivergedException>(() => model.Fit(x, y, new FitOptions { Epochs = 1000 }));
        Assert.InRange(model.TrainingSteps, 1, 100);
    }
}
