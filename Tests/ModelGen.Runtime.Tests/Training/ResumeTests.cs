using Xunit;

namespace ModelGen.Tests;

public sealed class ResumeTests
{
    private static readonly float[] s_x;
    private static readonly float[] s_y;

    static ResumeTests() => (s_x, s_y) = Perceptron.Data(50, 3, 2);

    [Theory]
    [InlineData(Optimizer.Sgd, 2)]
    [InlineData(Optimizer.Adam, 2)]
    [InlineData(Optimizer.Nadam, 1)]
    [InlineData(Optimizer.RMSprop, 3)]
    [InlineData(Optimizer.Adadelta, 2)]
    [InlineData(Optimizer.Ftrl, 2)]
    public void GoesOnBitForBitAfterAnEpoch(Optimizer optimizer, int epochs)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron straight = Create(optimizer);
        straight.Fit(s_x, s_y, new FitOptions { Epochs = 5, BatchSize = 8 });
        Perceptron first = Create(optimizer);
        first.Fit(s_x, s_y, new FitOptions { Epochs = epochs, BatchSize = 8 });
        first.SaveCheckpoint(path);

        // Another seed: everything comes from the file.
        Perceptron second = Create(optimizer, seed: 99);
        History history = second.Fit(s_x, s_y, new FitOptions { Epochs = 5, BatchSize = 8, Resume = path });
        Assert.Equal(straight.Parameters.Span.ToArray(), second.Parameters.Span.ToArray());
        Assert.Equal(Enumerable.Range(epochs, 5 - epochs), history.Epochs);
        Assert.Equal(straight.TrainingSteps, second.TrainingSteps);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void GoesOnBitForBitFromTheMiddleOfAnEpoch(int steps)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron straight = Create(Optimizer.Adam);
        straight.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8 });
        Perceptron first = Create(Optimizer.Adam);
        StopAfter stop = new(epoch: 1, steps);
        History stopped = first.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8, Callbacks = [stop] });
        Assert.Equal(StopReason.Callback, stopped.StopReason);
        Assert.Equal(steps == 7 ? [0, 1] : [0], stopped.Epochs);
        first.SaveCheckpoint(path);
        Perceptron second = Create(Optimizer.Adam, seed: 99);
        History history = second.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8, Resume = path });
        Assert.Equal(straight.Parameters.Span.ToArray(), second.Parameters.Span.ToArray());
        Assert.Equal(steps == 7 ? [2, 3] : [1, 2, 3], history.Epochs);
    }

    [Fact]
    public void ASourceGoesOnToo()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron straight = Create(Optimizer.Adam);
        straight.Fit(new Arrays(canShuffle: true), new FitOptions { Epochs = 4, BatchSize = 8 });
        Perceptron inMemory = Create(Optimizer.Adam);
        inMemory.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8 });
        Assert.Equal(inMemory.Parameters.Span.ToArray(), straight.Parameters.Span.ToArray());
        Perceptron first = Create(Optimizer.Adam);
        first.Fit(new Arrays(canShuffle: true), new FitOptions { Epochs = 4, BatchSize = 8, Callbacks = [new StopAfter(2, 3)] });
        first.SaveCheckpoint(path);
        Perceptron second = Create(Optimizer.Adam, seed: 99);
        second.Fit(new Arrays(canShuffle: true), new FitOptions { Epochs = 4, BatchSize = 8, Resume = path });
        Assert.Equal(straight.Parameters.Span.ToArray(), second.Parameters.Span.ToArray());
    }

    [Fact]
    public void AStreamIsReadInOrder()
    {
        Arrays stream = new(canShuffle: false);
        Perceptron streamed = Create(Optimizer.Adam);
        streamed.Fit(stream, new FitOptions { Epochs = 2, BatchSize = 8, ValidationSplit = 0.2 });
        Assert.Equal([.. Enumerable.Range(0, 50), .. Enumerable.Range(0, 50)], stream.Asked);
        Perceptron ordered = Create(Optimizer.Adam);
        ordered.Fit(s_x, s_y, new FitOptions { Epochs = 2, BatchSize = 8, ValidationSplit = 0.2, Shuffle = false });
        Assert.Equal(ordered.Parameters.Span.ToArray(), streamed.Parameters.Span.ToArray());
    }

    [Fact]
    public void CheckpointsOfACallbackCanBeResumed()
    {
        using TemporaryFolder folder = new();
        Perceptron straight = Create(Optimizer.Adam);
        ModelCheckpoint checkpoint = new(folder.File("run-{epoch:00}.safetensors")) { SaveTrainingState = true };
        straight.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8, Callbacks = [checkpoint] });
        Perceptron second = Create(Optimizer.Adam, seed: 99);
        second.Fit(s_x, s_y, new FitOptions { Epochs = 4, BatchSize = 8, Resume = folder.File("run-02.safetensors") });
        Assert.Equal(straight.Parameters.Span.ToArray(), second.Parameters.Span.ToArray());
    }

    [Fact]
    public void AFixedLearningRateIsRestored()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron first = Create(Optimizer.Sgd);
        first.LearningRate = 0.123;
        first.SaveCheckpoint(path);
        Perceptron second = Create(Optimizer.Sgd);
        second.LoadCheckpoint(path);
        Assert.Equal(0.123, second.LearningRate);
    }

    [Fact]
    public void TheWeightsOfACheckpointCanBeLoaded()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron first = Create(Optimizer.Adam);
        first.Fit(s_x, s_y);
        first.SaveCheckpoint(path);
        Perceptron second = Create(Optimizer.Sgd, seed: 99);
        second.Load(path);
        Assert.Equal(first.Parameters.Span.ToArray(), second.Parameters.Span.ToArray());
    }

    [Fact]
    public void WhatDoesNotFitIsRefusedAndChangesNothing()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("checkpoint.safetensors");
        Perceptron adam = Create(Optimizer.Adam);
        adam.Fit(s_x, s_y);
        adam.SaveCheckpoint(path);
        Perceptron sgd = Create(Optimizer.Sgd, seed: 3);
        float[] before = sgd.Parameters.Span.ToArray();
        Assert.Contains("of the optimizer Adam; it should be Sgd", Assert.Throws<WeightFileException>(() => sgd.LoadCheckpoint(path)).Message);
        Perceptron wider = new(3, 7, 2, Perceptron.Compile(Optimizer.Adam));
        Assert.Contains("(3, 6); (3, 7) is needed", Assert.Throws<WeightFileException>(() => wider.LoadCheckpoint(path)).Message);

        SafetensorsFile file = Safetensors.Read(path);
        foreach (string key in file.Metadata.Keys)
        {
            Dictionary<string, string> damaged = new(file.Metadata) { [key] = "-" };
            Safetensors.Write(path, [.. file.Tensors.Values], damaged);
            Perceptron model = Create(Optimizer.Adam, seed: 3);
            Assert.Throws<WeightFileException>(() => model.LoadCheckpoint(path));
            Assert.Equal(before, model.Parameters.Span.ToArray());
            Assert.Equal(0, model.TrainingSteps);
        }

        foreach (string name in file.Tensors.Keys)
        {
            Safetensors.Write(path, [.. file.Tensors.Values.Where(tensor => tensor.Name != name)], file.Metadata);
            Perceptron model = Create(Optimizer.Adam, seed: 3);
            WeightFileException error = Assert.Throws<WeightFileException>(() => model.LoadCheckpoint(path));
            Assert.Equal(name, error.TensorName);
            Assert.Equal(before, model.Parameters.Span.ToArray());
        }

        Safetensors.Write(path, [.. file.Tensors.Values]);
        Assert.Contains("no state of a training", Assert.Throws<WeightFileException>(() => sgd.LoadCheckpoint(path)).Message);
    }

    private static Perceptron Create(Optimizer optimizer, int seed = 1) =>
        new(3, 6, 2, Perceptron.Compile(optimizer, ("LearningRate", 0.02), ("Momentum", 0.5)), seed, dropout: 0.3f);

    private sealed class StopAfter(int epoch, int steps) : Callback
    {
        private int _epoch;

        public override void OnEpochBegin(int epoch) => _epoch = epoch;

        public override void OnBatchEnd(int batch, TrainingLogs logs)
        {
            if (_epoch == epoch && batch + 1 == steps)
            {
                StopTraining();
            }
        }
    }

    private sealed class Arrays(bool canShuffle) : IDataSource
    {
        public List<int> Asked { get; } = [];

        public int Count => 50;

        public int SampleLength => 3;

        public int TargetLength => 2;

        public bool CanShuffle => canShuffle;

        public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
        {
            for (int i = 0; i < indices.Length; i++)
            {
                Asked.Add(indices[i]);
                s_x.AsSpan(indices[i] * 3, 3).CopyTo(x[(i * 3)..]);
                s_y.AsSpan(indices[i] * 2, 2).CopyTo(y[(i * 2)..]);
            }
        }
    }
}
