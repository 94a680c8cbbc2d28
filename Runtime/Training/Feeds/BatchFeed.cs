namespace ModelGen;

/// <summary>Hands out the samples of an epoch batch by batch.</summary>
internal abstract class BatchFeed(Geometry geometry) : IDisposable
{
    /// <summary>The sizes of its samples.</summary>
    public Geometry Geometry { get; } = geometry;

    /// <summary>The number of samples of an epoch.</summary>
    public abstract int Count { get; }

    /// <summary>Whether samples may be asked for in any order.</summary>
    public abstract bool CanShuffle { get; }

    /// <summary>Starts an epoch.</summary>
    /// <param name="order">The numbers of the samples in their order, on the pinned heap; empty for 0, 1, 2, ...</param>
    /// <param name="position">How many of them are done already.</param>
    /// <param name="batchSize">The number of samples of each batch but perhaps the last.</param>
    public abstract void Start(ReadOnlyMemory<int> order, int position, int batchSize);

    /// <summary>The next batch; false at the end of the epoch. It is valid until the next call.</summary>
    public abstract bool Next(out Batch batch);

    /// <inheritdoc/>
    public abstract void Dispose();
}
