namespace ModelGen;

/// <summary>
/// <c>1 − Σ(y − p)² / Σ(y − ȳ)²</c> of each output, averaged over the outputs; an output whose targets are all the same counts 0.
/// Source: <c>keras/src/metrics/regression_metrics.py</c>.
/// </summary>
/// <param name="outputs">The length of the last axis.</param>
internal sealed class R2Score(int outputs) : RunningMetric
{
    private readonly double[] _sums = new double[outputs];
    private readonly double[] _squares = new double[outputs];
    private readonly double[] _residuals = new double[outputs];
    private double _count;

    /// <inheritdoc/>
    public override double Result
    {
        get
        {
            double total = 0;
            for (int i = 0; i < outputs; i++)
            {
                double spread = _squares[i] - _sums[i] * _sums[i] / _count;
                double score = 1 - _residuals[i] / spread;
                total += double.IsInfinity(score) ? 0 : score;
            }

            return total / outputs;
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        Array.Clear(_sums);
        Array.Clear(_squares);
        Array.Clear(_residuals);
        _count = 0;
    }

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, int samples, ReadOnlySpan<float> weights)
    {
        int values = predictions.Length / samples;
        for (int i = 0; i < predictions.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i / values];
            double target = targets[i];
            double difference = target - predictions[i];
            int output = i % outputs;
            _sums[output] += weight * target;
            _squares[output] += weight * target * target;
            _residuals[output] += weight * difference * difference;
            _count += output == 0 ? weight : 0;
        }
    }
}
