namespace ModelGen;

/// <summary>Data that a model is measured on after each epoch, and not trained on.</summary>
public sealed class ValidationData
{
    /// <summary>Arrays of floats of the model's rank, or flat ones.</summary>
    /// <param name="x">The samples: the batch, then the axes of a sample.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="sampleWeight">What each counts in the loss; empty for 1 each.</param>
    /// <exception cref="ArgumentException">An array holds something else than floats.</exception>
    public ValidationData(Array x, Array y, ReadOnlyMemory<float> sampleWeight = default)
    {
        _ = Model.AsSpan(x);
        _ = Model.AsSpan(y);
        X = [x];
        Y = [y];
        SampleWeight = sampleWeight;
    }

    /// <summary>An array for each input and an array for each output's target, in the order of their declaration.</summary>
    /// <param name="x">The samples: of each input the batch, then the axes of a sample.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="sampleWeight">What each counts in the loss; empty for 1 each.</param>
    /// <exception cref="ArgumentException">An array holds something else than floats.</exception>
    public ValidationData(IReadOnlyList<Array> x, IReadOnlyList<Array> y, ReadOnlyMemory<float> sampleWeight = default)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        foreach (Array array in x.Concat(y))
        {
            _ = Model.AsSpan(array);
        }

        X = [.. x];
        Y = [.. y];
        SampleWeight = sampleWeight;
    }

    /// <summary>A data source.</summary>
    public ValidationData(IDataSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    internal Array[]? X { get; }

    internal Array[]? Y { get; }

    internal ReadOnlyMemory<float> SampleWeight { get; }

    internal IDataSource? Source { get; }
}
