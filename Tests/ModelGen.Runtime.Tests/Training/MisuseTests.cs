using Xunit;

namespace ModelGen.Tests;

public sealed class MisuseTests
{
    private static readonly CompileInfo s_compile = Perceptron.Compile(Optimizer.Sgd);

    [Fact]
    public void WithoutCompileNothingTrains()
    {
        Perceptron model = new(3, 4, 2);
        foreach (Action action in new Action[]
        {
            () => model.Fit(new float[3], new float[2]), () => model.Evaluate(new float[3], new float[2]),
            () => model.TrainOnBatch(new float[3], new float[2]), () => _ = model.LearningRate, () => model.SaveCheckpoint("x"),
        })
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(action);
            Assert.Contains("[Compile(", error.Message);
            Assert.Contains("Perceptron", error.Message);
        }
    }

    [Fact]
    public void OnlyOneThreadMayTrain()
    {
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim leave = new();
        Perceptron model = new(3, 4, 2, s_compile)
        {
            OnPass = _ =>
            {
                entered.Set();
                leave.Wait();
            },
        };
        Thread other = new(() => model.TrainOnBatch(new float[3], new float[2]));
        other.Start();
        entered.Wait();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => model.Fit(new float[3], new float[2]));
        Assert.Contains("not thread-safe", error.Message);
        leave.Set();
        other.Join();
        model.OnPass = null;
        model.TrainOnBatch(new float[3], new float[2]);
    }

    [Fact]
    public void DataIsChecked()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        Assert.Throws<ArgumentException>("x", () => model.Fit(new float[4], new float[2]));
        Assert.Throws<ArgumentException>("x", () => model.Fit([], []));
        ArgumentException error = Assert.Throws<ArgumentException>("y", () => model.Fit(new float[6], new float[3]));
        Assert.Contains("2 samples of Perceptron need targets of the shape (2), 4 values; y has 3", error.Message);
        Assert.Throws<ArgumentException>("sampleWeight", () => model.TrainOnBatch(new float[6], new float[4], new float[3]));
        Assert.Throws<ArgumentException>(() => model.Fit(new float[3], new float[2], new FitOptions { ValidationSplit = 0.5 }));
    }

    [Fact]
    public void OptionsAreChecked()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        foreach (FitOptions options in new FitOptions[]
        {
            new() { BatchSize = 0 }, new() { Epochs = -1 }, new() { ValidationSplit = 1 }, new() { InitialEpoch = -1 },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => model.Fit(new float[3], new float[2], options));
        }

        FitOptions both = new() { SampleWeight = new float[1], ClassWeight = new Dictionary<int, double>() };
        Assert.Contains("cannot both", Assert.Throws<ArgumentException>(() => model.Fit(new float[3], new float[2], both)).Message);
    }

    [Fact]
    public void ASourceMustFitTheModel()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        ArgumentException error = Assert.Throws<ArgumentException>("source", () => model.Fit(new Broken(2, 2)));
        Assert.Contains("the source has 2 and 2", error.Message);
    }

    [Fact]
    public void AFailureOfASourceReachesTheCaller()
    {
        Perceptron model = new(3, 4, 2, s_compile);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => model.Fit(new Broken(3, 2), new FitOptions { BatchSize = 2 }));
        Assert.Equal("line 5", error.Message);
        Assert.Equal(2, model.TrainingSteps);
        model.Fit(new float[3], new float[2]);
    }

    private sealed class Broken(int sampleLength, int targetLength) : IDataSource
    {
        public int Count => 10;

        public int SampleLength => sampleLength;

        public int TargetLength => targetLength;

        public bool CanShuffle => false;

        public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
        {
            if (indices.Contains(5))
            {
                throw new InvalidDataException("line 5");
            }
        }
    }
}
