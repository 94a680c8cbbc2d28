namespace ModelGen;

/// <summary>All metrics of a model, measured together.</summary>
internal sealed class MetricSet
{
    private readonly string[] _names;
    private readonly RunningMetric[] _metrics;

    public MetricSet(IReadOnlyList<Metric> metrics, ModelInfo info)
    {
        Metric[] distinct = [.. metrics.Distinct()];
        _names = [.. distinct.Select(MetricFactory.NameOf)];
        _metrics = [.. distinct.Select(metric => MetricFactory.Create(metric, info))];
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

    /// <summary>Writes the values so far, named with <paramref name="prefix"/>.</summary>
    public void AddTo(TrainingLogs logs, string prefix)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            logs.Set(prefix + _names[i], _metrics[i].Result);
        }
    }
}
