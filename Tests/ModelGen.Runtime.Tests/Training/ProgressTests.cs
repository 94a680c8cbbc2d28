using Xunit;

namespace ModelGen.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void AConsoleLineIsRewritten()
    {
        Cultures.RunInEach(() =>
        {
            StringWriter writer = new() { NewLine = "\n" };
            ConsoleProgress console = new(writer, interactive: true, width: 100);
            console.Report(Progress(2, 0, 1000, TimeSpan.FromSeconds(10)));
            console.Report(Progress(2, 250, 1000, TimeSpan.FromSeconds(12), ("loss", 0.25), ("accuracy", 0.5)));
            console.Report(Progress(2, 1000, 1000, TimeSpan.FromSeconds(75), ("loss", 0.00012345)));
            Assert.Equal(
                "\rEpoch  3/10 [======>.................] 250/1000  6.0s left  loss 0.2500  accuracy 0.5000"
                + "\rEpoch  3/10  1m 05s  loss 1.235e-4".PadRight(89) + "\n",
                writer.ToString());
        });
    }

    [Fact]
    public void ALineNeverGrowsOverTheWindow()
    {
        StringWriter writer = new() { NewLine = "\n" };
        ConsoleProgress console = new(writer, interactive: true, width: 40);
        console.Report(Progress(0, 1, 2, TimeSpan.FromSeconds(1), ("loss", 1), ("a_long_metric", 1)));
        Assert.Equal(40, writer.ToString().Length);
        console.Finish();
        Assert.EndsWith("\n", writer.ToString());
    }

    [Fact]
    public void AFileGetsALineForEachEpoch()
    {
        StringWriter writer = new() { NewLine = "\n" };
        ConsoleProgress console = new(writer, interactive: false, width: 0);
        console.Report(Progress(0, 0, 2, TimeSpan.Zero));
        console.Report(Progress(0, 1, 2, TimeSpan.FromSeconds(1), ("loss", 1)));
        console.Report(Progress(0, 2, 2, TimeSpan.FromSeconds(2), ("loss", 0.5)));
        console.Finish();
        Assert.Equal("Epoch  1/10  2.0s  loss 0.5000\n", writer.ToString());
    }

    [Theory]
    [InlineData(0.04, "0.0s")]
    [InlineData(59.4, "59s")]
    [InlineData(61, "1m 01s")]
    [InlineData(3725, "1h 02m")]
    public void TimesAreShort(double seconds, string expected) =>
        Assert.Equal(expected, ConsoleProgress.Text(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void ListenersHearOfEachEpochsEnd()
    {
        Listener listener = new();
        (float[] x, float[] y) = Perceptron.Data(10, 3, 2);
        new Perceptron(3, 4, 2, Perceptron.Compile(Optimizer.Sgd)).Fit(x, y, new FitOptions { Epochs = 3, BatchSize = 4, Progress = listener });
        TrainingProgress[] ends = [.. listener.Reports.Where(report => report.Batch == report.Batches)];
        Assert.Equal([0, 1, 2], ends.Select(end => end.Epoch));
        Assert.All(ends, end => Assert.Equal((3, 3, "loss"), (end.Epochs, end.Batches, end.Values.Keys.Single())));
        Assert.Equal(TimeSpan.Zero, ends[^1].Remaining);
        Assert.True(ends[0].Remaining > TimeSpan.Zero);
    }

    private static TrainingProgress Progress(int epoch, int batch, int batches, TimeSpan elapsed, params (string, double)[] values) => new()
    {
        Epoch = epoch,
        Epochs = 10,
        Batch = batch,
        Batches = batches,
        Elapsed = elapsed,
        Remaining = TimeSpan.Zero,
        Values = new OrderedDictionary<string, double>(values.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))),
    };

    private sealed class Listener : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Reports { get; } = [];

        public void Report(TrainingProgress value) => Reports.Add(value);
    }
}
