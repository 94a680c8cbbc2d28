using System.Numerics.Tensors;
using Xunit;

namespace ModelGen.Tests;

public sealed class PredictTests
{
    [Fact]
    public void BatchesOfAnySizeGiveTheSameBits()
    {
        Perceptron model = new(6, 16, 4);
        (float[] x, _) = Perceptron.Data(1000, 6, 4);
        float[] whole = new float[1000 * 4];
        model.Predict(x, whole);
        float[] single = new float[4];
        for (int i = 0; i < 1000; i++)
        {
            model.Predict(x.AsSpan(i * 6, 6), single);
            Assert.Equal(whole.AsSpan(i * 4, 4), single.AsSpan());
        }
    }

    [Fact]
    public void SixtyFourThreadsCanPredictOnOneModel()
    {
        Perceptron model = new(6, 16, 4, flops: 1_000_000);
        (float[] x, _) = Perceptron.Data(300, 6, 4);
        float[] expected = new float[300 * 4];
        model.Predict(x, expected);
        int wrong = 0;
        Thread[] threads = [.. Enumerable.Range(0, 64).Select(number => new Thread(() =>
        {
            float[] y = new float[300 * 4];
            for (int round = 0; round < 20; round++)
            {
                Array.Clear(y);
                int batch = 1 + (number * 7 + round) % 300;
                model.Predict(x.AsSpan(0, batch * 6), y.AsSpan(0, batch * 4));
                if (!y.AsSpan(0, batch * 4).SequenceEqual(expected.AsSpan(0, batch * 4)))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(0, wrong);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(600)]
    public void AllocatesNothing(int batch)
    {
        Perceptron model = new(6, 16, 4, flops: 1_000_000);
        (float[] x, _) = Perceptron.Data(batch, 6, 4);
        float[] y = new float[batch * 4];
        model.Predict(x, y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            model.Predict(x, y);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void LengthsAreChecked()
    {
        Perceptron model = new(6, 16, 4);
        ArgumentException error = Assert.Throws<ArgumentException>("x", () => model.Predict(new float[7], new float[4]));
        Assert.Contains("(6)", error.Message);
        error = Assert.Throws<ArgumentException>("y", () => model.Predict(new float[12], new float[4]));
        Assert.Contains("take 8 values; y has 4", error.Message);
        model.Predict([], []);
    }

    [Fact]
    public void TensorsAreCheckedAndPredicted()
    {
        Perceptron model = new(6, 16, 4);
        (float[] x, _) = Perceptron.Data(5, 6, 4);
        float[] expected = new float[20];
        model.Predict(x, expected);
        Tensor<float> y = model.Predict(new ReadOnlyTensorSpan<float>(x, [5, 6], []));
        Assert.Equal([5, 4], y.Lengths.ToArray());
        float[] values = new float[20];
        y.FlattenTo(values);
        Assert.Equal(expected, values);

        // Every second row of a wider tensor is not dense.
        float[] spread = new float[60];
        for (int i = 0; i < 5; i++)
        {
            x.AsSpan(i * 6, 6).CopyTo(spread.AsSpan(i * 12));
        }

        model.Predict(new ReadOnlyTensorSpan<float>(spread, [5, 6], [12, 1])).FlattenTo(values);
        Assert.Equal(expected, values);
        ArgumentException error = Assert.Throws<ArgumentException>(() => model.Predict(new ReadOnlyTensorSpan<float>(x, [6, 5], [])));
        Assert.Contains("(batch, 6)", error.Message);
        Assert.Contains("(6, 5)", error.Message);
    }

    [Fact]
    public void ArraysAreChecked()
    {
        Perceptron model = new(6, 16, 4);
        Assert.Equal(3, model.BatchOf(new float[3, 6]));
        Assert.Contains("(3, 5)", Assert.Throws<ArgumentException>(() => model.BatchOf(new float[3, 5])).Message);
        Assert.Throws<ArgumentException>(() => model.BatchOf(new float[18]));
        model.CheckTargets(new float[3, 4], 3);
        Assert.Contains("There are 3 samples, but 2 targets", Assert.Throws<ArgumentException>(() => model.CheckTargets(new float[2, 4], 3)).Message);
        Assert.Throws<ArgumentException>(() => Model.AsSpan(new double[3]));
        Assert.Equal(6, Model.AsSpan(new float[1, 2, 3]).Length);
    }

    [Fact]
    public void AFailureInATeamReachesTheCaller()
    {
        Perceptron model = new(6, 16, 4, flops: 1_000_000_000) { OnPass = _ => throw new InvalidDataException("broken") };
        Assert.Throws<InvalidDataException>(() => model.Predict(new float[6 * 600], new float[4 * 600]));
        model.OnPass = null;
        model.Predict(new float[6 * 600], new float[4 * 600]);
    }
}
