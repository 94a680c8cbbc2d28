using Xunit;

namespace ModelGen.Tests;

/// <summary>
/// Whatever the number of threads. Runs beside no other test: who finds the threads of the process busy works alone, and nothing would be
/// compared.
/// </summary>
[Collection(nameof(ThreadCountTests))]
[CollectionDefinition(nameof(ThreadCountTests), DisableParallelization = true)]
public sealed class ThreadCountTests : IDisposable
{
    private readonly int _threads = Parallelism.MaxThreads;

    public ThreadCountTests() => Parallelism.MaxThreads = 3;

    public void Dispose() => Parallelism.MaxThreads = _threads;

    [Fact]
    public void PredictionsAreTheSameBits()
    {
        (float[] x, _) = Perceptron.Data(600, 6, 4);
        float[] one = new float[600 * 4];
        new Perceptron(6, 16, 4).Predict(x, one);

        // So much work, it says, that it is worth a second thread.
        int largest = 0;
        Perceptron model = new(6, 16, 4, flops: 1_000_000_000) { OnPass = team => largest = Math.Max(largest, team.Size) };
        float[] two = new float[600 * 4];
        model.Predict(x, two);
        Assert.Equal(Parallelism.MaxThreads, largest);
        Assert.Equal(one, two);
    }

    [Fact]
    public void TrainedWeightsAreTheSameBits()
    {
        (float[] x, float[] y) = Perceptron.Data(100, 6, 4);
        CompileInfo compile = Perceptron.Compile(Optimizer.Nadam, ("GlobalClipNorm", 0.05));
        int largest = 0;
        float[][] kernels = [.. new[] { 0L, 1_000_000_000 }.Select(flops =>
        {
            Perceptron model = new(6, 40, 4, compile, seed: 3, dropout: 0.2f, flops: flops)
            {
                OnPass = team => largest = Math.Max(largest, team.Size),
            };
            model.Fit(x, y, new FitOptions { Epochs = 5, BatchSize = 7 });
            return model.Parameters.Span.ToArray();
        })];
        Assert.Equal(kernels[0], kernels[1]);
        Assert.Equal(Parallelism.MaxThreads, largest);
        Perceptron other = new(6, 40, 4, compile, seed: 4, dropout: 0.2f);
        other.Fit(x, y, new FitOptions { Epochs = 5, BatchSize = 7 });
        Assert.NotEqual(kernels[0], other.Parameters.Span.ToArray());
    }

    [Fact]
    public void TheNumberCanBeLimited()
    {
        Parallelism.MaxThreads = 1;
        Perceptron model = new(6, 16, 4, flops: 1_000_000_000) { OnPass = team => Assert.Equal(1, team.Size) };
        model.Predict(new float[6 * 600], new float[4 * 600]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.MaxThreads = 0);
    }
}
