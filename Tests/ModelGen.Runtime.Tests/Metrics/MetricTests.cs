using Xunit;

namespace ModelGen.Tests;

/// <summary>Most numbers are those in the docstrings of <c>keras/src/metrics</c>.</summary>
public sealed class MetricTests
{
    [Theory]
    [InlineData(Metric.BinaryAccuracy, new float[] { 1, 1, 0, 0 }, new[] { 0.98f, 1, 0, 0.6f }, null, 0.75)]
    [InlineData(Metric.BinaryAccuracy, new float[] { 1, 1, 0, 0 }, new[] { 0.98f, 1, 0, 0.6f }, new float[] { 1, 0, 0, 1 }, 0.5)]
    [InlineData(Metric.BinaryAccuracy, new float[] { 0, 1 }, new[] { 0.5f, 0.5f }, null, 0.5)]
    [InlineData(Metric.Precision, new float[] { 0, 1, 1, 1 }, new float[] { 1, 0, 1, 1 }, null, 2 / 3.0)]
    [InlineData(Metric.Precision, new float[] { 0, 1, 1, 1 }, new float[] { 1, 0, 1, 1 }, new float[] { 0, 0, 1, 0 }, 1)]
    [InlineData(Metric.Precision, new float[] { 0, 1 }, new float[] { 0, 0 }, null, 0)]
    [InlineData(Metric.Recall, new float[] { 0, 1, 1, 1 }, new float[] { 1, 0, 1, 1 }, null, 2 / 3.0)]
    [InlineData(Metric.Recall, new float[] { 0, 1, 1, 1 }, new float[] { 1, 0, 1, 1 }, new float[] { 0, 0, 1, 0 }, 1)]
    [InlineData(Metric.MeanAbsoluteError, new float[] { 0, 3 }, new float[] { 1, 1 }, null, 1.5)]
    [InlineData(Metric.R2Score, new float[] { 1, 4, 3 }, new float[] { 2, 4, 4 }, null, 0.57142854)]
    [InlineData(Metric.R2Score, new float[] { 2, 2 }, new float[] { 1, 2 }, null, 0)]
    public void OfOneOutput(Metric metric, float[] target, float[] prediction, float[]? weights, double expected) =>
        Assert.Equal(expected, Measure(metric, [1], [1], target, prediction, weights), 1e-6);

    [Theory]
    [InlineData(Metric.MeanSquaredError, null, 0.25)]
    [InlineData(Metric.MeanSquaredError, new float[] { 1, 0 }, 0.5)]
    [InlineData(Metric.RootMeanSquaredError, null, 0.5)]
    [InlineData(Metric.RootMeanSquaredError, new float[] { 1, 0 }, 0.70710677)]
    [InlineData(Metric.MeanAbsoluteError, null, 0.25)]
    [InlineData(Metric.MeanAbsoluteError, new float[] { 1, 0 }, 0.5)]
    public void OfDifferences(Metric metric, float[]? weights, double expected) =>
        Assert.Equal(expected, Measure(metric, [2], [2], [0, 1, 0, 0], [1, 1, 0, 0], weights), 1e-6);

    [Theory]
    [InlineData(null, 0.5)]
    [InlineData(new[] { 0.7f, 0.3f }, 0.3)]
    public void OfClasses(float[]? weights, double expected)
    {
        float[] prediction = [0.1f, 0.9f, 0.8f, 0.05f, 0.95f, 0];
        Assert.Equal(expected, Measure(Metric.CategoricalAccuracy, [3], [3], [0, 0, 1, 0, 1, 0], prediction, weights), 1e-6);
        Assert.Equal(expected, Measure(Metric.SparseCategoricalAccuracy, [3], [], [2, 1], prediction, weights), 1e-6);
    }

    [Theory]
    [InlineData(new int[] { 1 }, new int[] { 1 }, Metric.BinaryAccuracy)]
    [InlineData(new int[] { 3 }, new int[] { 3 }, Metric.CategoricalAccuracy)]
    [InlineData(new int[] { 3 }, new int[] { }, Metric.SparseCategoricalAccuracy)]
    [InlineData(new int[] { 3 }, new int[] { 1 }, Metric.SparseCategoricalAccuracy)]
    [InlineData(new int[] { 4, 3 }, new int[] { 4 }, Metric.SparseCategoricalAccuracy)]
    [InlineData(new int[] { 4, 3 }, new int[] { 4, 3 }, Metric.CategoricalAccuracy)]
    public void AccuracyChoosesByTheShapes(int[] output, int[] target, Metric expected) => Assert.IsType(
        MetricFactory.Create(expected, "Model", Info(output, target)).GetType(), MetricFactory.Create(Metric.Accuracy, "Model", Info(output, target)));

    [Fact]
    public void TopKCountsTheFiveLargest()
    {
        float[] prediction = [0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f];
        Assert.Equal(0, Measure(Metric.SparseTopKCategoricalAccuracy, [7], [], [1], prediction));
        Assert.Equal(1, Measure(Metric.SparseTopKCategoricalAccuracy, [7], [], [2], prediction));
        Assert.Equal(0, Measure(Metric.SparseTopKCategoricalAccuracy, [7], [], [9], prediction));
        Assert.Equal(1, Measure(Metric.TopKCategoricalAccuracy, [7], [7], [0, 0, 0, 0, 0, 0, 1], prediction));

        // Equal values count in the label's favour.
        Assert.Equal(1, Measure(Metric.SparseTopKCategoricalAccuracy, [7], [], [0], [1, 1, 1, 1, 1, 1, 1]));
        Assert.Equal(0, Measure(Metric.SparseTopKCategoricalAccuracy, [7], [], [0], [float.NaN, 1, 1, 1, 1, 1, 1]));
    }

    [Fact]
    public void AreaUnderCurveIsThatOfTwoHundredThresholds()
    {
        Random random = new(3);
        float[] prediction = [.. Enumerable.Range(0, 500).Select(_ => random.NextSingle()), 0, 1, 0.5f];
        float[] target = [.. prediction.Select(p => p + random.NextSingle() > 1 ? 1f : 0f)];
        float[] weights = [.. prediction.Select(_ => random.NextSingle())];

        // Straight from the definition: each threshold on its own.
        double[] thresholds = [-1e-7, .. Enumerable.Range(1, 198).Select(i => i / 199.0), 1 + 1e-7];
        double positives = target.Zip(weights, (t, w) => (double)t * w).Sum();
        double negatives = weights.Sum(w => (double)w) - positives;
        (double X, double Y)[] curve =
        [
            .. thresholds.Select(threshold => (
                Enumerable.Range(0, target.Length).Sum(i => prediction[i] > threshold && target[i] == 0 ? weights[i] : 0.0) / negatives,
                Enumerable.Range(0, target.Length).Sum(i => prediction[i] > threshold && target[i] == 1 ? weights[i] : 0.0) / positives)),
        ];
        double expected = curve.Zip(curve.Skip(1), (a, b) => (a.X - b.X) * (a.Y + b.Y) / 2).Sum();
        Assert.InRange(expected, 0.6, 0.95);
        Assert.Equal(expected, Measure(Metric.AUC, [1], [1], target, prediction, weights), 1e-9);
    }

    [Fact]
    public void BatchesAddUp()
    {
        foreach (Metric metric in Enum.GetValues<Metric>())
        {
            bool sparse = metric is Metric.SparseCategoricalAccuracy or Metric.SparseTopKCategoricalAccuracy;
            Random random = new(5);
            float[] prediction = [.. Enumerable.Range(0, 12 * 8).Select(_ => random.NextSingle())];
            float[] target = sparse
                ? [.. Enumerable.Range(0, 12).Select(_ => (float)random.Next(8))]
                : [.. prediction.Select(_ => (float)random.Next(2))];
            OutputInfo info = Info([8], sparse ? [] : [8]);
            RunningMetric whole = MetricFactory.Create(metric, "Model", info);
            RunningMetric parts = MetricFactory.Create(metric, "Model", info);
            whole.Update(prediction, target, 12, []);
            parts.Update(prediction, target, 12, []);
            parts.Reset();
            int width = target.Length / 12;
            parts.Update(prediction.AsSpan(0, 5 * 8), target.AsSpan(0, 5 * width), 5, []);
            parts.Update(prediction.AsSpan(5 * 8), target.AsSpan(5 * width), 7, []);
            Assert.Equal(whole.Result, parts.Result, 1e-12);
            Assert.InRange(whole.Result, -10, 10);
        }
    }

    [Fact]
    public void RefusesShapesItCannotCompare()
    {
        InvalidOperationException error =
            Assert.Throws<InvalidOperationException>(() => MetricFactory.Create(Metric.MeanSquaredError, "Model", Info([3], [])));
        Assert.Contains("(3)", error.Message);
    }

    private static double Measure(
        Metric metric, int[] output, int[] targetShape, float[] target, float[] prediction, float[]? weights = null)
    {
        RunningMetric running = MetricFactory.Create(metric, "Model", Info(output, targetShape));
        running.Update(prediction, target, prediction.Length / output.Aggregate(1, (a, b) => a * b), weights);
        return running.Result;
    }

    private static OutputInfo Info(int[] output, int[] target) =>
        new() { Name = "output", Shape = new Shape(output), TargetShape = new Shape(target) };
}
