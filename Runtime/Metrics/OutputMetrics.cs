namespace ModelGen;

/// <summary>The metrics of one output.</summary>
internal sealed class OutputMetrics
{
    private readonly string[] _names;
    private readonly RunningMetric[] _metrics;
    private float[] _predictions = [];
    private float[] _targets = [];

    public OutputMetrics(IReadOnlyList<Metric> metrics, string model, OutputInfo output, string prefix)
    {
        _names = [.. metrics.Select(metric => prefix + MetricFactory.NameOf(metric))];
        _metrics = [.. metrics.Select(metric => MetricFactory.Create(metric, model, output))];
    }

    /// <summary>Their names, in the order of the declaration.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Forgets all batches.</summary>
    public void Reset()
    {
        foreach (RunningMetric metric in _metrics)
        {
            metric.Reset();
        }
    }

    /// <summary>Adds a batch of <paramref name="samples"/>; <paramref name="weights"/> may be empty.</summary>
    public void Update(int samples, ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        foreach (RunningMetric metric in _metrics)
        {
            metric.Update(predictions, targets, samples, weights);
        }
    }

    /// <summary>Adds the part of a packed batch that is this output's: so many values from a place on, in each sample.</summary>
    public void Update(
        int samples, ReadOnlySpan<float> predictions, int prediction, int predicted, ReadOnlySpan<float> targets, int target, int wanted,
        ReadOnlySpan<float> weights)
    {
        if (_metrics.Length > 0)
        {
            Update(samples, Gather(ref _predictions, samples, predictions, prediction, predicted), Gather(ref _targets, samples, targets, target, wanted), weights);
        }
    }

    /// <summary>Writes the values so far, named with <paramref name="prefix"/>.</summary>
    public void AddTo(TrainingLogs logs, string prefix)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            logs.Set(prefix + _names[i], _metrics[i].Result);
        }
    }

    /// <summary>Brings the values of one output together; the array grows to the largest batch.</summary>
    private static ReadOnlySpan<float> Gather(ref float[] to, int samples, ReadOnlySpan<float> packed, int from, int length)
    {
        if (to.Length < samples * length)
        {
            to = new float[samples * length];
        }

        int stride = packed.Length / samples;
        for (int i = 0; i < samples; i++)
        {
            packed.Slice((i * stride) + from, length).CopyTo(to.AsSpan(i * length));
        }

        return to.AsSpan(0, samples * length);
    }
}
