namespace ModelGen;

/// <summary>How <c>Evaluate</c> measures.</summary>
public sealed record EvaluateOptions
{
    /// <summary>The number of samples that are run at a time.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>What each sample counts in the loss; empty for 1 each.</summary>
    public ReadOnlyMemory<float> SampleWeight { get; init; }

    /// <summary>Whether sample weights count in the metrics too; else only in the loss.</summary>
    public bool WeightMetrics { get; init; }

    /// <summary>Stops between two batches by an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}
