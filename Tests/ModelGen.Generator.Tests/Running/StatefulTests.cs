extern alias runtime;

using ModelGen.Generator.Tests.Hosting;
using Callback = runtime::ModelGen.Callback;
using FitOptions = runtime::ModelGen.FitOptions;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>State goes on from call to call: a sequence in pieces gives what the whole of it gives.</summary>
public sealed class StatefulTests : IDisposable
{
    private const string Source = """
        using ModelGen;

        [Model("T", 3)]
        [Conv1D(4, 3, Padding = Padding.Causal, DilationRate = 2, Activation = Activation.ReLU), LSTM(5, ReturnSequences = true), GRU(4, ReturnSequences = true), SimpleRNN(3, ReturnSequences = true), Dense(2)]
        public partial class Whole;

        [Model("T", 3)]
        [Conv1D(4, 3, Padding = Padding.Causal, DilationRate = 2, Activation = Activation.ReLU, Stateful = true)]
        [LSTM(5, ReturnSequences = true, Stateful = true), GRU(4, ReturnSequences = true, Stateful = true)]
        [SimpleRNN(3, ReturnSequences = true, Stateful = true), Dense(2)]
        [Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
        public partial class Pieces;

        [Model(1, 3)]
        [Conv1D(4, 3, Padding = Padding.Causal, DilationRate = 2, Activation = Activation.ReLU, Stateful = true)]
        [LSTM(5, ReturnSequences = true, Stateful = true), GRU(4, ReturnSequences = true, Stateful = true)]
        [SimpleRNN(3, ReturnSequences = true, Stateful = true), Dense(2)]
        public partial class Frames;
        """;

    private readonly LoadedModels _models = ModelBuild.Load(Source);

    public void Dispose() => _models.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void SequenceInPieces_GivesWhatTheWholeGives(int batch)
    {
        const int Steps = 12;
        Model whole = _models.Create("Whole"), pieces = _models.Create("Pieces");
        float[] x = Values(batch * Steps * 3), expected = new float[batch * Steps * 2];
        whole.Predict(x, [Steps], expected);
        for (int run = 0; run < 2; run++)
        {
            int start = 0;
            foreach (int length in (int[])[1, 4, 2, 5])
            {
                float[] part = Part(x, batch, Steps, start, length, 3), y = new float[batch * length * 2];
                pieces.Predict(part, [length], y);
                float[] should = Part(expected, batch, Steps, start, length, 2);
                Assert.All(should.Zip(y), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
                start += length;
            }

            // Without a reset the second run would go on from the first one's end.
            pieces.ResetState();
        }
    }

    [Fact]
    public void FrameByFrame_AllocatesNothing()
    {
        Model whole = _models.Create("Whole"), frames = _models.Create("Frames");
        float[] x = Values(50 * 3), expected = new float[50 * 2], y = new float[50 * 2];
        whole.Predict(x, [50], expected);
        frames.Predict(x.AsSpan(0, 3), y.AsSpan(0, 2));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < 50; i++)
        {
            frames.Predict(x.AsSpan(i * 3, 3), y.AsSpan(i * 2, 2));
        }

        frames.ResetState();
        frames.Predict(x.AsSpan(0, 3), y.AsSpan(0, 2));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.All(expected.Zip(y), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void AnotherBatchSize_NeedsAReset()
    {
        Model model = _models.Create("Frames");
        model.Predict(new float[2 * 3], new float[2 * 2]);
        string message = Assert.Throws<InvalidOperationException>(() => model.Predict(new float[3], new float[2])).Message;
        Assert.Contains("keeps the state of 2 samples, but this call has 1. Call ResetState", message, StringComparison.Ordinal);
        model.ResetState();
        model.Predict(new float[3], new float[2]);
    }

    [Fact]
    public void Chunks_AreNotMadeOfManySamples()
    {
        const int Batch = 700;
        Model whole = _models.Create("Whole"), frames = _models.Create("Frames");
        float[] x = Values(Batch * 2 * 3), expected = new float[Batch * 2 * 2];
        whole.Predict(x, [2], expected);
        for (int step = 0; step < 2; step++)
        {
            float[] y = new float[Batch * 2];
            frames.Predict(Part(x, Batch, 2, step, 1, 3), y);
            Assert.All(Part(expected, Batch, 2, step, 1, 2).Zip(y), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Fact]
    public void FitAndEvaluate_KeepStateUntilACallbackResetsIt()
    {
        float[] x = Values(8 * 5 * 3), y = Values(8 * 5 * 2);
        float[][] weights = [.. new[] { false, true }.Select(resets =>
        {
            Model model = _models.Create("Pieces");
            model.Fit(x, [5], y, new FitOptions { Epochs = 3, BatchSize = 4, Shuffle = false, Callbacks = resets ? [new Resetter(model)] : [] });
            return model.GetWeight("dense.kernel");
        })];
        Assert.NotEqual(weights[0], weights[1]);

        Model evaluated = _models.Create("Pieces");
        double first = evaluated.Evaluate(x, [5], y, new() { BatchSize = 8 }).Loss, second = evaluated.Evaluate(x, [5], y, new() { BatchSize = 8 }).Loss;
        Assert.NotEqual(first, second);
        evaluated.ResetState();
        Assert.Equal(first, evaluated.Evaluate(x, [5], y, new() { BatchSize = 8 }).Loss);
        Assert.Contains("multiple of the batch size", Assert.Throws<InvalidOperationException>(() => evaluated.Evaluate(x, [5], y, new() { BatchSize = 5 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherThread_IsToldThatStateIsInUse()
    {
        Model model = _models.Create("Pieces");
        float[] x = Values(8 * 5 * 3), y = Values(8 * 5 * 2);
        int sizes = 4;
        model.EnterState(in sizes);
        Assert.Contains("one thread at a time", Assert.Throws<InvalidOperationException>(() => model.Evaluate(x, [5], y)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(model.ResetState);
        model.LeaveState();
        model.ResetState();
    }

    private static float[] Values(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static float[] Part(float[] values, int batch, int steps, int start, int length, int features) =>
        [.. Enumerable.Range(0, batch).SelectMany(i => values.AsSpan(((i * steps) + start) * features, length * features).ToArray())];

    private sealed class Resetter(Model model) : Callback
    {
        public override void OnEpochEnd(int epoch, runtime::ModelGen.TrainingLogs logs) => model.ResetState();
    }
}
