namespace ModelGen;

/// <summary>Where the samples of one step lie.</summary>
internal unsafe struct Batch
{
    /// <summary>The number of samples.</summary>
    public int Count;

    /// <summary>Samples one after the other.</summary>
    public float* X;

    /// <summary>Their targets.</summary>
    public float* Y;

    /// <summary>Their weights; null where all are 1.</summary>
    public float* Weight;

    /// <summary>Which samples behind the three pointers are meant; null for the first <see cref="Count"/>.</summary>
    public int* Rows;
}
