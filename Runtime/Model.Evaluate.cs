namespace ModelGen;

public abstract partial class Model
{
    /// <summary>Measures loss and metrics on arrays, in inference mode. Several threads may evaluate one model at a time.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="options">Batch size, sample weights, ...; null for Keras' defaults.</param>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>.</exception>
    public EvaluationResult Evaluate(ReadOnlySpan<float> x, ReadOnlySpan<float> y, EvaluateOptions? options = null) =>
        Evaluate(x, [], y, options);

    /// <summary>
    /// Measures loss and metrics of a model with named axes on arrays, in inference mode. Several threads may evaluate one model at a time.
    /// </summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="axes">The lengths of the named axes, in the order of <see cref="ModelInfo.Axes"/>.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="options">Batch size, sample weights, ...; null for Keras' defaults.</param>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>.</exception>
    public unsafe EvaluationResult Evaluate(
        ReadOnlySpan<float> x, ReadOnlySpan<int> axes, ReadOnlySpan<float> y, EvaluateOptions? options = null)
    {
        options ??= new EvaluateOptions();
        CompileInfo compile = CompileOrThrow();
        Geometry geometry = new(this, axes);
        int count = CheckData(geometry, x.Length, y.Length);
        SampleWeighting weighting = new(geometry, count, options.SampleWeight, null);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed feed = new(geometry, input, target, 0, count, weighting);
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
        Geometry geometry = CheckSource(source);
        using SourceFeed feed = new(geometry, source, 0, source.Count, new SampleWeighting(geometry, source.Count, options.SampleWeight, null));
        return Evaluate(compile, feed, options);
    }

    private EvaluationResult Evaluate(CompileInfo compile, BatchFeed feed, EvaluateOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, "options.BatchSize");
        Evaluator evaluator = new(feed.Geometry, compile, options.WeightMetrics);
        double loss = evaluator.Run(feed, options.BatchSize, options.CancellationToken);
        return new EvaluationResult(loss, evaluator.Metrics);
    }
}
