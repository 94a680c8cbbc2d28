using Xunit;

namespace ModelGen.Tests;

public sealed class CallbackTests
{
    private static readonly CompileInfo s_compile = Perceptron.Compile(Optimizer.Sgd, ("LearningRate", 0.05));

    [Fact]
    public void AreCalledInOrder()
    {
        Recorder recorder = new();
        Fit(new FitOptions { Epochs = 2, BatchSize = 6, Callbacks = [recorder] });
        Assert.Equal(
            "begin, epoch 0, batch 0, end 0 (loss), batch 1, end 1 (loss), epoch end 0 (loss), "
            + "epoch 1, batch 0, end 0 (loss), batch 1, end 1 (loss), epoch end 1 (loss), end",
            string.Join(", ", recorder.Calls));
    }

    [Fact]
    public void EarlyStoppingGoesBackToTheBestEpoch()
    {
        // The losses are given; the weights tell the epoch.
        EarlyStopping stopping = new() { Monitor = "loss", Patience = 2 };
        (History history, float[] weights) = Scripted([5, 3, 4, 3.5f, 2, 1], stopping);
        Assert.Equal([5, 3, 4, 3.5], history["loss"]);
        Assert.Equal(StopReason.Callback, history.StopReason);
        Assert.Equal((1, 3), (stopping.BestEpoch, stopping.StoppedEpoch));
        Assert.Equal(2, weights[0]);
        EarlyStopping keeping = new() { Monitor = "loss", Patience = 2, RestoreBestWeights = false };
        (_, weights) = Scripted([5, 3, 4, 3.5f, 2, 1], keeping);
        Assert.Equal(4, weights[0]);
    }

    [Theory]
    [InlineData(0.0, 0, null, 0, 2)]
    [InlineData(1.5, 2, null, 0, 3)]
    [InlineData(0.0, 2, 2.5, 0, 2)]
    [InlineData(0.0, 0, null, 4, 6)]
    public void EarlyStoppingFollowsKeras(double minDelta, int patience, double? baseline, int start, int epochs)
    {
        EarlyStopping stopping = new()
        {
            Monitor = "loss",
            MinDelta = minDelta,
            Patience = patience,
            Baseline = baseline,
            StartFromEpoch = start,
        };
        (History history, _) = Scripted(baseline is null ? [5, 6, 4, 3, 3, 3.5f, 2] : [5, 5, 5, 5, 5, 5, 5], stopping);
        Assert.Equal(epochs, history.Epochs.Count);
    }

    [Fact]
    public void EarlyStoppingRestoresTheBestWeightsHoweverTrainingEnds()
    {
        (_, float[] weights) = Scripted([5, 3, 4], new EarlyStopping { Monitor = "loss", Patience = 10 });
        Assert.Equal(2, weights[0]);
    }

    [Fact]
    public void AMonitorThatIsNotReportedIsRefusedBeforeTheFirstStep()
    {
        foreach (Callback callback in new Callback[]
        {
            new EarlyStopping(), new ReduceLROnPlateau(), new ModelCheckpoint("x") { SaveBestOnly = true },
        })
        {
            InvalidOperationException error =
                Assert.Throws<InvalidOperationException>(() => Fit(new FitOptions { Callbacks = [callback] }));
            Assert.Contains(callback.GetType().Name, error.Message);
            Assert.Contains("monitors 'val_loss', but training reports loss", error.Message);
            Assert.EndsWith("Is validation data missing?", error.Message);
        }
    }

    [Fact]
    public void ReduceLROnPlateauFollowsKeras()
    {
        ReduceLROnPlateau reduce = new() { Monitor = "loss", Factor = 0.5, Patience = 2, Cooldown = 1, MinLearningRate = 0.2 };
        (History history, _) = Scripted([5, 5, 5, 5, 5, 5, 5, 5], reduce);

        // Waits 2, halves, one epoch of cooling that resets the wait, waits on, and stops at the smallest rate.
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.2], history["learning_rate"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Factor = 1 });
    }

    [Fact]
    public void CsvLoggerWritesALineForEachEpoch()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("log.csv");
        Cultures.RunInEach(() =>
        {
            Scripted([5.5f, 3.25f], new CsvLogger(path));
            Assert.Equal("epoch,loss\n0,5.5\n1,3.25\n", File.ReadAllText(path));
        });
        Scripted([1.5f], new CsvLogger(path) { Append = true });
        Assert.EndsWith("1,3.25\n0,1.5\n", File.ReadAllText(path));
    }

    [Fact]
    public void ModelCheckpointSavesTheBest()
    {
        using TemporaryFolder folder = new();
        string best = folder.File("best.safetensors");
        Scripted([5, 3, 4], new ModelCheckpoint(best) { Monitor = "loss", SaveBestOnly = true });
        Assert.Equal([2f], Safetensors.Read(best).Tensors["layer.weight"].Values);
        Cultures.RunInEach(() => Scripted([5, 3.25f], new ModelCheckpoint(folder.File("m-{epoch:000}-{loss:0.00}.safetensors"))));
        Assert.Equal(
            ["best.safetensors", "m-001-5.00.safetensors", "m-002-3.25.safetensors"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        FormatException error = Assert.Throws<FormatException>(() => Scripted([5], new ModelCheckpoint(folder.File("{acc}"))));
        Assert.Contains("there are epoch, loss", error.Message);
    }

    [Fact]
    public void TerminateOnNaNEndsQuietly()
    {
        (History history, float[] weights) = Scripted([5, float.NaN, 4], new TerminateOnNaN());
        Assert.Equal(StopReason.Callback, history.StopReason);
        Assert.Equal(1, weights[0]);
    }

    [Fact]
    public void CancellationEndsBetweenStepsAndRestoresTheBestWeights()
    {
        using CancellationTokenSource source = new();
        Recorder recorder = new() { OnEpoch = epoch => (epoch == 3 ? source : null)?.Cancel() };
        Perceptron model = new(3, 4, 2, s_compile);
        (float[] x, float[] y) = Perceptron.Data(10, 3, 2);
        FitOptions options = new() { Epochs = 100, BatchSize = 6, Callbacks = [recorder], CancellationToken = source.Token };
        OperationCanceledException error = Assert.Throws<OperationCanceledException>(() => model.Fit(x, y, options));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal("end", recorder.Calls[^1]);
        Assert.Equal(8, model.TrainingSteps);
        Assert.Throws<OperationCanceledException>(() => model.Fit(x, y, options));
        Assert.Equal(8, model.TrainingSteps);
    }

    [Fact]
    public void KnowTheModelOnlyWhileItTrains()
    {
        Recorder recorder = new();
        Fit(new FitOptions { Callbacks = [recorder] });
        Assert.Throws<InvalidOperationException>(() => recorder.Stop());
    }

    private static void Fit(FitOptions options)
    {
        (float[] x, float[] y) = Perceptron.Data(10, 3, 2);
        new Perceptron(3, 4, 2, s_compile).Fit(x, y, options);
    }

    /// <summary>Trains by one step an epoch with these losses; the only weight counts the steps.</summary>
    private static (History History, float[] Weights) Scripted(float[] losses, Callback callback)
    {
        WeightInfo weight = new() { Name = "layer.weight", Shape = new Shape(1), Offset = 0, Length = 1 };
        CompileInfo compile = Perceptron.Compile(Optimizer.Sgd, ("LearningRate", 1));
        GradientModel model = new(GradientModel.Describe(compile, weight), (_, _, _) => -1);
        Script script = new(model, losses);
        History history = model.Fit([0], [0], new FitOptions { Epochs = losses.Length, Callbacks = [script, callback] });
        return (history, model.GetWeight("layer.weight"));
    }

    private sealed class Script(GradientModel model, float[] losses) : Callback
    {
        public override void OnEpochBegin(int epoch) => model.BareLoss = losses[epoch];
    }

    private sealed class Recorder : Callback
    {
        public List<string> Calls { get; } = [];

        public Action<int>? OnEpoch { get; init; }

        public void Stop() => StopTraining();

        public override void OnTrainBegin()
        {
            Assert.Equal("Perceptron", Model.Info.Name);
            Calls.Add("begin");
        }

        public override void OnTrainEnd() => Calls.Add("end");

        public override void OnEpochBegin(int epoch) => Calls.Add($"epoch {epoch}");

        public override void OnEpochEnd(int epoch, TrainingLogs logs)
        {
            Calls.Add($"epoch end {epoch} ({string.Join(" ", logs.Keys)})");
            OnEpoch?.Invoke(epoch);
        }

        public override void OnBatchBegin(int batch) => Calls.Add($"batch {batch}");

        public override void OnBatchEnd(int batch, TrainingLogs logs) => Calls.Add($"end {batch} ({string.Join(" ", logs.Keys)})");
    }
}
