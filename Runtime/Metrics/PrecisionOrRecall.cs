namespace ModelGen;

/// <summary>
/// Precision or recall at the threshold 0.5 over all values; 0 where there is nothing to divide by.
/// Source: <c>keras/src/metrics/confusion_metrics.py</c>.
/// </summary>
/// <param name="recall">Whether true positives are divided by actual positives; else by predicted ones.</param>
internal sealed class PrecisionOrRecall(bool recall) : RunningMetric
{
    private const float Threshold = 0.5f;

    private double _truePositives;
    private double _positives;

    /// <inheritdoc/>
    public override double Result => _positives == 0 ? 0 : _truePositives / _positives;

    /// <inheritdoc/>
    public override void Reset()
    {
        _truePositives = 0;
        _positives = 0;
    }

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, int samples, ReadOnlySpan<float> weights)
    {
        int values = predictions.Length / samples;
        for (int i = 0; i < predictions.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i / values];
            bool predicted = predictions[i] > Threshold;
            bool actual = targets[i] != 0;
            _truePositives += predicted && actual ? weight : 0;
            _positives += (recall ? actual : predicted) ? weight : 0;
        }
    }
}
