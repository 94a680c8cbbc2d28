using Xunit;

namespace ModelGen.Tests;

public sealed class FitTests
{
    private static readonly CompileInfo s_compile = Perceptron.Compile(Optimizer.Adam, ("LearningRate", 0.01)) with
    {
        Metrics = [Metric.MeanAbsoluteError],
    };

    [Fact]
    public void GradientsOfTheTestModelAreRight()
    {
        Perceptron model = new(3, 5, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(4, 3, 2);
        model.TrainOnBatch(x, y);
        Perceptron probe = new(3, 5, 2, s_compile);
        foreach (WeightInfo weight in probe.Info.Weights)
        {
            float[] gradient = new float[weight.Count];
            WeightStorage.Read(weight, model.Trainer.Gradients, gradient);
            float[] values = probe.GetWeight(weight.Name);
            for (int i = 0; i < values.Length; i++)
            {
                double Loss(float change)
                {
                    float[] changed = [.. values];
                    changed[i] += change;
                    probe.SetWeight(weight.Name, changed);
                    double loss = probe.Evaluate(x, y).Loss;
                    probe.SetWeight(weight.Name, values);
                    return loss;
                }

                Assert.Equal((Loss(0.01f) - Loss(-0.01f)) / 0.02, gradient[i], 1e-3);
            }
        }
    }

    [Fact]
    public void LearnsAndReports()
    {
        Perceptron model = new(3, 16, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(100, 3, 2);
        History history = model.Fit(x, y, new FitOptions { Epochs = 40, ValidationSplit = 0.2 });
        Assert.Equal(["loss", "mean_absolute_error", "val_loss", "val_mean_absolute_error"], history.Names);
        Assert.Equal(40, history["loss"].Count);
        Assert.Equal(Enumerable.Range(0, 40), history.Epochs);
        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.True(history["loss"][^1] < history["loss"][0] / 4, history.ToString());
        Assert.True(history["val_loss"][^1] < history["val_loss"][0] / 4, history.ToString());
        Assert.Equal(40 * 3, model.TrainingSteps);
        Assert.Contains("val_mean_absolute_error", history.ToString());
        EvaluationResult result = model.Evaluate(x.AsSpan(80 * 3), y.AsSpan(80 * 2), new EvaluateOptions { BatchSize = 7 });
        Assert.Equal(history["val_loss"][^1], result.Loss, 1e-6);
        Assert.Equal(history["val_mean_absolute_error"][^1], result["mean_absolute_error"], 1e-6);
        Assert.StartsWith("loss ", result.ToString());
    }

    [Fact]
    public void TheLossOfAnEpochIsTheMeanOverSamples()
    {
        Perceptron model = new(3, 4, 2, Perceptron.Compile(Optimizer.Sgd, ("LearningRate", 0)));
        (float[] x, float[] y) = Perceptron.Data(10, 3, 2);
        History history = model.Fit(x, y, new FitOptions { BatchSize = 4 });
        Assert.Equal(model.Evaluate(x, y).Loss, history["loss"][0], 1e-6);
    }

    [Fact]
    public void FitWithoutShuffleIsTrainOnBatchInOrder()
    {
        (float[] x, float[] y) = Perceptron.Data(10, 3, 2);
        Perceptron fitted = new(3, 4, 2, s_compile);
        fitted.Fit(x, y, new FitOptions { BatchSize = 4, Shuffle = false });
        Perceptron stepped = new(3, 4, 2, s_compile);
        stepped.TrainOnBatch(x.AsSpan(0, 12), y.AsSpan(0, 8));
        stepped.TrainOnBatch(x.AsSpan(12, 12), y.AsSpan(8, 8));
        stepped.TrainOnBatch(x.AsSpan(24), y.AsSpan(16));
        Assert.Equal(stepped.Parameters.Span.ToArray(), fitted.Parameters.Span.ToArray());
        Perceptron shuffled = new(3, 4, 2, s_compile);
        shuffled.Fit(x, y, new FitOptions { BatchSize = 4 });
        Assert.NotEqual(stepped.Parameters.Span.ToArray(), shuffled.Parameters.Span.ToArray());
    }

    [Fact]
    public void AShuffledEpochTakesEachSampleOnce()
    {
        // With rate 1 and a single weight's bias gradient, the weights sum up what was seen; here it is counted by targets.
        Recorder recorder = new(97);
        new Perceptron(1, 2, 1, s_compile).Fit(recorder, new FitOptions { Epochs = 3, BatchSize = 10 });
        Assert.Equal(3 * 97, recorder.Asked.Count);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            int[] order = [.. recorder.Asked.Skip(epoch * 97).Take(97)];
            Assert.Equal(Enumerable.Range(0, 97), order.Order());
            Assert.NotEqual(Enumerable.Range(0, 97), order);
        }

        Assert.NotEqual(recorder.Asked.Take(97), recorder.Asked.Skip(97).Take(97));
    }

    [Fact]
    public void WeightsOfSamplesAndClassesScaleTheirLoss()
    {
        (float[] x, _) = Perceptron.Data(6, 3, 2);
        float[] y = [1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0];
        float[] weights = [2, 3, 3, 2, 3, 2];
        Perceptron bySample = new(3, 4, 2, s_compile);
        bySample.Fit(x, y, new FitOptions { BatchSize = 4, SampleWeight = weights });
        Perceptron byClass = new(3, 4, 2, s_compile);
        byClass.Fit(x, y, new FitOptions { BatchSize = 4, ClassWeight = new Dictionary<int, double> { [0] = 2, [1] = 3 } });
        Assert.Equal(bySample.Parameters.Span.ToArray(), byClass.Parameters.Span.ToArray());
        Perceptron plain = new(3, 4, 2, s_compile);
        plain.Fit(x, y, new FitOptions { BatchSize = 4 });
        Assert.NotEqual(bySample.Parameters.Span.ToArray(), plain.Parameters.Span.ToArray());
        Assert.Equal(
            3 * plain.Evaluate(x, y).Loss, plain.Evaluate(x, y, new EvaluateOptions { SampleWeight = Enumerable.Repeat(3f, 6).ToArray() }).Loss, 1e-5);
        Assert.Throws<ArgumentException>(() => plain.Fit(x, y, new FitOptions { SampleWeight = new float[5] }));
    }

    [Fact]
    public void MetricsAreWeightedOnlyWhenAsked()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(6, 3, 2);
        float[] weights = [1, 0, 0, 0, 0, 0];
        double first = model.Evaluate(x.AsSpan(0, 3), y.AsSpan(0, 2))["mean_absolute_error"];
        double all = model.Evaluate(x, y)["mean_absolute_error"];
        Assert.Equal(all, model.Evaluate(x, y, new EvaluateOptions { SampleWeight = weights })["mean_absolute_error"], 1e-9);
        EvaluateOptions weighted = new() { SampleWeight = weights, WeightMetrics = true };
        Assert.Equal(first, model.Evaluate(x, y, weighted)["mean_absolute_error"], 1e-9);
    }

    [Fact]
    public void ValidationDataMayBeArraysOrASource()
    {
        (float[] x, float[] y) = Perceptron.Data(20, 3, 2);
        float[,] validationX = new float[4, 3];
        float[,] validationY = new float[4, 2];
        Model.AsSpan(validationX).Fill(0.5f);
        History arrays = new Perceptron(3, 4, 2, s_compile).Fit(
            x, y, new FitOptions { Epochs = 2, ValidationData = new ValidationData(validationX, validationY) });
        Assert.Equal(2, arrays["val_loss"].Count);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Perceptron(3, 4, 2, s_compile).Fit(
            x, y, new FitOptions { ValidationData = new ValidationData(validationY, validationY) }));
        Assert.Contains("(batch, 3)", error.Message);
        History streamed = new Perceptron(1, 4, 1, s_compile).Fit(
            new Recorder(20), new FitOptions { Epochs = 2, ValidationData = new ValidationData(new Recorder(7)) });
        Assert.Equal(2, streamed["val_loss"].Count);
    }

    [Fact]
    public void TrainingStepsAllocateNothing()
    {
        CompileInfo compile = Perceptron.Compile(Optimizer.Adam, ("GlobalClipNorm", 0.1));
        Perceptron model = new(6, 16, 4, compile, flops: 1_000_000);
        (float[] x, float[] y) = Perceptron.Data(32, 6, 4);
        model.TrainOnBatch(x, y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            model.TrainOnBatch(x, y);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void MoreStepsOfAnEpochAllocateNoMore()
    {
        const int Few = 20, Many = 20_000, SmallestObject = 24;
        (float[] x, float[] y) = Perceptron.Data(Many, 6, 4);
        long Allocated(int steps)
        {
            Perceptron model = new(6, 16, 4, s_compile);
            model.Fit(x.AsSpan(0, 64 * 6), y.AsSpan(0, 64 * 4));
            long before = GC.GetAllocatedBytesForCurrentThread();
            model.Fit(x.AsSpan(0, steps * 6), y.AsSpan(0, steps * 4), new FitOptions { Shuffle = false, BatchSize = 1, Callbacks = [new TerminateOnNaN()] });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // What is counted is not exact to the byte: where a collection, of any thread, retires the block of 8 kB from which this thread allocates,
        // its rest counts as allocated; and code that is compiled anew, optimized, may keep objects on the stack. Against what a single object
        // in each step would be, that is little.
        long more = Allocated(Many) - Allocated(Few);
        Assert.InRange(more, long.MinValue, (Many - Few) * SmallestObject / 10);
    }

    [Fact]
    public void TheLearningRateFollowsItsSchedule()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(8, 3, 2);
        History history = model.Fit(x, y, new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            LearningRateSchedule = new PiecewiseConstantDecay([1, 3], [0.5, 0.25, 0.125]),
        });
        Assert.Equal([0.25, 0.125, 0.125], history["learning_rate"]);
        Assert.Equal(0.125, model.LearningRate);
    }

    [Fact]
    public void AnotherOptimizerCanTakeOver()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(8, 3, 2);
        float[] before = model.GetWeight("dense_1.bias");
        Lion lion = new(0.125);
        model.Fit(x, y, new FitOptions { Optimizer = lion });
        Assert.Equal(1, lion.Steps);
        Assert.All(model.GetWeight("dense_1.bias").Zip(before), pair => Assert.Equal(0.125f, Math.Abs(pair.First - pair.Second)));
    }

    private sealed class Recorder(int count) : IDataSource
    {
        public List<int> Asked { get; } = [];

        public int Count => count;

        public int SampleLength => 1;

        public int TargetLength => 1;

        public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
        {
            Assert.Equal((indices.Length, indices.Length), (x.Length, y.Length));
            foreach (int index in indices)
            {
                Asked.Add(index);
            }

            x.Fill(0.5f);
            y.Clear();
        }
    }
}
