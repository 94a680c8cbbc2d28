namespace ModelGen;

/// <summary>
/// Training data that need not fit into memory: <c>Fit</c> asks for it batch by batch, on a thread of its own that reads ahead while the
/// last batch is trained.
/// </summary>
/// <remarks>
/// Calls never overlap, but may come from different threads. A source that can only be read front to back says so by
/// <see cref="CanShuffle"/>: it is then asked for increasing numbers, and starts again at the front when a number is not above the last.
/// </remarks>
/// <example>
/// <code>
/// sealed class Squares : IDataSource
/// {
///     public int Count => 1_000_000;
///     public int SampleLength => 1;
///     public int TargetLength => 1;
///
///     public void Read(ReadOnlySpan&lt;int&gt; indices, Span&lt;float&gt; x, Span&lt;float&gt; y)
///     {
///         for (int i = 0; i &lt; indices.Length; i++)
///         {
///             x[i] = indices[i] / 1e6f;
///             y[i] = x[i] * x[i];
///         }
///     }
/// }
/// </code>
/// </example>
public interface IDataSource
{
    /// <summary>The number of samples.</summary>
    int Count { get; }

    /// <summary>The number of values of one sample.</summary>
    int SampleLength { get; }

    /// <summary>The number of values of one target.</summary>
    int TargetLength { get; }

    /// <summary>
    /// For a model with named axes their lengths, in the order of <see cref="ModelInfo.Axes"/>: all samples of a source have the same.
    /// </summary>
    IReadOnlyList<int> Axes => [];

    /// <summary>Whether samples can be read in any order; if not, <c>Fit</c> does not shuffle.</summary>
    bool CanShuffle => true;

    /// <summary>Reads some samples and their targets.</summary>
    /// <param name="indices">The numbers of the samples, from 0.</param>
    /// <param name="x">Where the samples go, one after the other: <c>indices.Length · SampleLength</c> values.</param>
    /// <param name="y">Where the targets go: <c>indices.Length · TargetLength</c> values.</param>
    void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y);
}
