namespace ModelGen;

/// <summary>A metric that is the weighted mean of one value for each sample, itself the mean over the sample's positions.</summary>
internal abstract class MeanMetric : RunningMetric
{
    private double _total;
    private double _weight;

    /// <inheritdoc/>
    public override double Result => _weight == 0 ? 0 : _total / _weight;

    /// <inheritdoc/>
    public override void Reset()
    {
        _total = 0;
        _weight = 0;
    }

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, int samples, ReadOnlySpan<float> weights)
    {
        int outputs = predictions.Length / samples;
        int values = targets.Length / samples;
        for (int i = 0; i < samples; i++)
        {
            float weight = weights.IsEmpty ? 1 : weights[i];
            _total += weight * MeanOf(predictions.Slice(i * outputs, outputs), targets.Slice(i * values, values));
            _weight += weight;
        }
    }

    /// <summary>The value of one sample.</summary>
    protected abstract double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
}
