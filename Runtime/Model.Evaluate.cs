namespace ModelGen;

public abstract partial class Model
{
    /// <summary>Measures loss and metrics on arrays, in inference mode. Several threads may evaluate one model at a time.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="options">Batch size, sample weights, ...; null for Keras' defaults.</param>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>.</exception>
    public unsafe EvaluationResult Evaluate(ReadOnlySpan<float> x, ReadOnlySpan<float> y, EvaluateOptions? options = null)
    {
        options ??= new EvaluateOptions();
        CompileInfo compile = CompileOrThrow();
        int count = CheckData(x.Length, y.Length);
        SampleWeighting weighting = new(this, count, options.SampleWeight, null);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed feed = new(this, input, target, 0, count, weighting);
            return Evaluate(compile, feed, options);
        }
    }

    /// <summary>Measures loss and metrics on a data source, in inference mode.</summary>
    /// <param name="source">The data.</param>
    /// <param name="options">Batch size, sample weights, ...; null for Keras' defaults.</param>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>.</exception>
    public EvaluationResult Evaluate(IDataSource source, EvaluateOptions? options = null)
    {
        options ??= new EvaluateOptions();
        CompileInfo compile = CompileOrThrow();
        int count = CheckSource(source);
        using SourceFeed feed = new(this, source, 0, count, new SampleWeighting(this, count, options.SampleWeight, null));
        return Evaluate(compile, feed, options);
    }

    private EvaluationResult Evaluate(CompileInfo compile, BatchFeed feed, EvaluateOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, "options.BatchSize");
        Evaluator evaluator = new(this, compile, options.WeightMetrics);
        double loss = evaluator.Run(feed, options.BatchSize, options.CancellationToken);
        return new EvaluationResult(loss, evaluator.Metrics);
    }
}
