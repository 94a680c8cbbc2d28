namespace ModelGen;

/// <summary>The share of values that are on their target's side of 0.5. Source: <c>keras/src/metrics/accuracy_metrics.py</c>.</summary>
internal sealed class BinaryAccuracy : MeanMetric
{
    private const float Threshold = 0.5f;

    /// <inheritdoc/>
    protected override double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        int right = 0;
        for (int i = 0; i < prediction.Length; i++)
        {
            right += (prediction[i] > Threshold ? 1 : 0) == target[i] ? 1 : 0;
        }

        return (double)right / prediction.Length;
    }
}
