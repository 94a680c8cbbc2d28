namespace ModelGen;

/// <summary>How far training has come.</summary>
public sealed record TrainingProgress
{
    /// <summary>The number of the current epoch, from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>The number of epochs to reach.</summary>
    public required int Epochs { get; init; }

    /// <summary>The number of steps done in this epoch.</summary>
    public required int Batch { get; init; }

    /// <summary>The number of steps of an epoch.</summary>
    public required int Batches { get; init; }

    /// <summary>Loss and metrics of the epoch so far; with the values of validation at its end.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    /// <summary>The time since training began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The time until all epochs are done, estimated from the steps so far.</summary>
    public required TimeSpan Remaining { get; init; }
}
