using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// The mean of <c>|y − p|</c> or of <c>(y − p)²</c>, or the root of the latter. Source: <c>keras/src/metrics/regression_metrics.py</c>.
/// </summary>
/// <param name="squared">Whether differences are squared.</param>
/// <param name="root">Whether the root of the mean is taken.</param>
internal sealed class MeanDifference(bool squared, bool root) : MeanMetric
{
    /// <inheritdoc/>
    public override double Result => root ? Math.Sqrt(base.Result) : base.Result;

    /// <inheritdoc/>
    protected override double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        if (squared)
        {
            double distance = TensorPrimitives.Distance(prediction, target);
            return distance * distance / prediction.Length;
        }

        double sum = 0;
        for (int i = 0; i < prediction.Length; i++)
        {
            sum += Math.Abs(prediction[i] - target[i]);
        }

        return sum / prediction.Length;
    }
}
