namespace ModelGen;

/// <summary>A metric that is measured batch by batch. Semantics: <c>keras/src/metrics/</c>.</summary>
internal abstract class RunningMetric
{
    /// <summary>The value over all batches since <see cref="Reset"/>.</summary>
    public abstract double Result { get; }

    /// <summary>Forgets all batches.</summary>
    public abstract void Reset();

    /// <summary>Adds a batch.</summary>
    /// <param name="predictions">The predictions of all samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="weights">One weight for each sample; empty for 1 each.</param>
    public abstract void Update(ReadOnlySpan<float> predictions, ReadOnlySpan<float> targets, int samples, ReadOnlySpan<float> weights);
}
