namespace ModelGen;

/// <summary>
/// The area under the ROC curve over 200 evenly spaced thresholds, by the trapezoidal rule; all values of a batch count alike.
/// Source: <c>keras/src/metrics/confusion_metrics.py</c>, <c>metrics_utils.py</c>.
/// </summary>
internal sealed class AreaUnderCurve : RunningMetric
{
    private const int Thresholds = 200;

    // By the highest threshold that a prediction is above: how much weight of positive and of negative targets.
    private readonly double[] _positives = new double[Thresholds];
    private readonly double[] _negatives = new double[Thresholds];

    /// <inheritdoc/>
    public override double Result
    {
        get
        {
            (double allPositives, double allNegatives) = (_positives.Sum(), _negatives.Sum());
            (double truePositives, double falsePositives) = (0, 0);
            (double lastX, double lastY) = (0, 0);
            double area = 0;
            for (int i = Thresholds - 1; i >= 0; i--)
            {
                truePositives += _positives[i];
                falsePositives += _negatives[i];
                double x = allNegatives == 0 ? 0 : falsePositives / allNegatives;
                double y = allPositives == 0 ? 0 : truePositives / allPositives;

                // The curve starts at the highest threshold, which lies above 1; the bucket below it is never reached by a prediction.
                area += (x - lastX) * (y + lastY) / 2;
                (lastX, lastY) = (x, y);
            }

            return area;
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        Array.Clear(_positives);
        Array.Clear(_negatives);
    }

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, int samples, ReadOnlySpan<float> weights)
    {
        int values = predictions.Length / samples;
        for (int i = 0; i < predictions.Length; i++)
        {
            float weight = weights.IsEmpty ? 1 : weights[i / values];
            float bounded = float.Clamp(predictions[i], 0, 1);

            // A prediction is above a threshold only when larger, so one that is equal belongs to the bucket below.
            int bucket = float.IsNaN(bounded) ? 0 : Math.Max((int)MathF.Ceiling(bounded * (Thresholds - 1)) - 1, 0);
            (targets[i] != 0 ? _positives : _negatives)[bucket] += weight;
        }
    }
}
