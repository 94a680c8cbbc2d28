using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// The share of positions whose class is among the 5 largest predictions; equal ones count in its favour, a prediction that is not finite
/// against it. Source: <c>keras/src/metrics/accuracy_metrics.py</c>.
/// </summary>
/// <param name="classes">The length of the last axis.</param>
/// <param name="sparse">Whether targets number the class; else they are one-hot.</param>
internal sealed class TopKAccuracy(int classes, bool sparse) : MeanMetric
{
    private const int Best = 5;

    /// <inheritdoc/>
    protected override double MeanOf(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        int positions = prediction.Length / classes;
        int right = 0;
        for (int i = 0; i < positions; i++)
        {
            int label = sparse ? (int)target[i] : TensorPrimitives.IndexOfMax(target.Slice(i * classes, classes));
            right += IsAmongBest(prediction.Slice(i * classes, classes), label) ? 1 : 0;
        }

        return (double)right / positions;
    }

    private static bool IsAmongBest(ReadOnlySpan<float> prediction, int label)
    {
        if ((uint)label >= (uint)prediction.Length || !float.IsFinite(prediction[label]))
        {
            return false;
        }

        int larger = 0;
        foreach (float value in prediction)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }

            larger += value > prediction[label] ? 1 : 0;
        }

        return larger < Best;
    }
}
