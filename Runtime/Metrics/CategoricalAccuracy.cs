using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// The share of positions whose largest prediction is where the largest target is. Source: <c>keras/src/metrics/accuracy_metrics.py</c>.
/// </summary>
/// <param name="classes">The length of the last axis.</param>
internal sealed class CategoricalAccuracy(int classes) : MeanMetric
{
    /// <inheritdoc/>
    protected override double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        int right = 0;
        for (int start = 0; start < prediction.Length; start += classes)
        {
            int predicted = TensorPrimitives.IndexOfMax(prediction.Slice(start, classes));
            right += predicted == TensorPrimitives.IndexOfMax(target.Slice(start, classes)) ? 1 : 0;
        }

        return (double)right * classes / prediction.Length;
    }
}
