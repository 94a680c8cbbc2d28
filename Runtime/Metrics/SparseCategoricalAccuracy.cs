using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// The share of positions whose largest prediction is that of the class which the target numbers.
/// Source: <c>keras/src/metrics/accuracy_metrics.py</c>.
/// </summary>
/// <param name="classes">The length of the last axis.</param>
internal sealed class SparseCategoricalAccuracy(int classes) : MeanMetric
{
    /// <inheritdoc/>
    protected override double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        int right = 0;
        for (int i = 0; i < target.Length; i++)
        {
            right += TensorPrimitives.IndexOfMax(prediction.Slice(i * classes, classes)) == target[i] ? 1 : 0;
        }

        return (double)right / target.Length;
    }
}
